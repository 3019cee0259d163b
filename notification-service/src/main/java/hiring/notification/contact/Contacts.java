package hiring.notification.contact;

import hiring.events.ContactEvent;
import hiring.events.Topic;
import hiring.kit.inbox.DeadLetters;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contacts of all candidates. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    private final Event<ContactErased> erasures;
    private final DeadLetters deadLetters;
    private final InstantSource clock;

    Contacts(Event<ContactErased> erasures, DeadLetters deadLetters, InstantSource clock) {
        this.erasures = erasures;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void change(ContactEvent event) {
        deadLetters.supersede(Topic.CANDIDATE_CONTACTS, event.candidateId());
        findByIdOptional(event.candidateId())
                .ifPresentOrElse(contact -> contact.change(event), () -> persist(new Contact(event)));
    }

    /** Erases the contact and closes what can no longer be told. Once more changes nothing. */
    @Transactional
    public void erase(UUID candidateId) {
        deadLetters.supersede(Topic.CANDIDATE_CONTACTS, candidateId);
        findByIdOptional(candidateId)
                .ifPresentOrElse(
                        contact -> contact.erase(clock.instant()),
                        () -> persist(Contact.erased(candidateId, clock.instant())));
        erasures.fire(new ContactErased(candidateId));
    }

    /** Those of the candidates of whom anything is known. */
    public Map<UUID, Contact> byCandidates(Collection<UUID> candidates) {
        return list("candidateId in ?1", candidates).stream()
                .collect(Collectors.toMap(Contact::candidateId, Function.identity()));
    }
}

package hiring.notification.contact;

import hiring.events.ContactEvent;
import hiring.events.Topic;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.inbox.DeadLetters;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /**
     * A condition of SQL: how the candidate can be reached is known, or that it was erased.
     *
     * @param id the column with the id of the candidate
     */
    public static String isKnown(String id) {
        return "exists (select from contact c where c.candidate_id = %s)".formatted(id);
    }

    /** Stores the last event of each candidate; events of one candidate are in order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(List<? extends ContactEvent> events) {
        Map<UUID, ContactEvent> last = new TreeMap<>();
        events.forEach(event -> last.put(event.candidateId(), event));
        deadLetters.supersede(Topic.CANDIDATE_CONTACTS, last.keySet());
        Map<CandidateId, Contact> known = byCandidates(typed(last.keySet()));
        last.forEach((candidate, event) -> {
            Contact contact = known.get(new CandidateId(candidate));
            if (contact == null) {
                persist(new Contact(event));
            } else {
                contact.change(event);
            }
        });
    }

    /** Erases the contacts and cancels what is not told yet. Repeating it changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(List<UUID> candidates) {
        deadLetters.supersede(Topic.CANDIDATE_CONTACTS, candidates);
        Map<CandidateId, Contact> known = byCandidates(typed(candidates));
        for (UUID candidate : candidates.stream().distinct().sorted().toList()) {
            Contact contact = known.get(new CandidateId(candidate));
            if (contact == null) {
                persist(Contact.erased(candidate, clock.instant()));
            } else {
                contact.erase(clock.instant());
            }
            erasures.fire(new ContactErased(new CandidateId(candidate)));
        }
    }

    /** The contacts that are known, erased ones among them. */
    public Map<CandidateId, Contact> byCandidates(Collection<CandidateId> candidates) {
        List<UUID> ids = candidates.stream().map(CandidateId::value).toList();
        return list("candidateId in ?1", ids).stream()
                .collect(Collectors.toMap(Contact::candidateId, Function.identity()));
    }

    /** The candidate as one application names them. Empty where the contact is not known or was erased. */
    public Optional<Contact.Reachable> reachable(CandidateId candidate, ApplicationId application) {
        return findByIdOptional(candidate.value()).flatMap(contact -> contact.reachable(application));
    }

    private static List<CandidateId> typed(Collection<UUID> candidates) {
        return candidates.stream().map(CandidateId::new).toList();
    }
}

package hiring.application.candidate;

import hiring.application.audit.ApplicationAction;
import hiring.events.CandidateContactChangedV2;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A candidate, or staff for a candidate on paper, says how the candidate can be reached. */
@ApplicationScoped
public class ChangeContact {

    private final Candidates candidates;
    private final KeptContacts keptContacts;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeContact(Candidates candidates, KeptContacts keptContacts, Outbox outbox, Audit audit, InstantSource clock) {
        this.candidates = candidates;
        this.keptContacts = keptContacts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saying the same again changes and publishes nothing. Preferences stay in this service. */
    @Transactional
    public void change(UUID candidate, Contact contact, ContactPreferences preferences) {
        Instant now = clock.instant();
        boolean changed = candidates.record(candidate, contact, now);
        if (changed) {
            publish(candidate, contact, true, now);
        }
        if (candidates.recordPreferences(candidate, preferences) || changed) {
            audit.record(ApplicationAction.CANDIDATE_CONTACT_CHANGED, candidate);
        }
    }

    /** Stores the contact of a paper form; {@link #publishOfPaper} follows once its application is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordUnpublished(UUID candidate, Contact contact) {
        if (candidates.record(candidate, contact, clock.instant())) {
            audit.record(ApplicationAction.CANDIDATE_CONTACT_CHANGED, candidate);
        }
    }

    /** Publishes the contact of a paper form with what the candidate's applications were made with. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishOfPaper(UUID candidate, Contact contact) {
        publish(candidate, contact, false, clock.instant());
    }

    private void publish(UUID candidate, Contact contact, boolean account, Instant now) {
        outbox.add(new CandidateContactChangedV2(
                candidate,
                contact.name(),
                contact.emailAscii(),
                contact.telephone(),
                contact.telephoneNumber(),
                keptContacts.of(candidate, contact.name()),
                account,
                now));
    }

    /** Empty until it was given. */
    @Transactional
    public Optional<Candidate> current(UUID candidate) {
        return candidates.findByIdOptional(candidate);
    }
}

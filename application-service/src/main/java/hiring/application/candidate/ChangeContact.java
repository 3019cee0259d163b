package hiring.application.candidate;

import hiring.events.CandidateContactChanged;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A candidate says how they can be reached. */
@ApplicationScoped
public class ChangeContact {

    private final Candidates candidates;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeContact(Candidates candidates, Outbox outbox, Audit audit, InstantSource clock) {
        this.candidates = candidates;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saying the same again changes and publishes nothing. */
    @Transactional
    public void change(UUID candidate, Contact contact) {
        Instant now = clock.instant();
        if (candidates.record(candidate, contact, now)) {
            outbox.add(
                    new CandidateContactChanged(candidate, contact.name(), contact.email(), contact.telephone(), now));
            audit.record("candidate.contact-changed", candidate);
        }
    }

    /** Empty until it was given. */
    @Transactional
    public Optional<Contact> current(UUID candidate) {
        return candidates.findByIdOptional(candidate).map(Candidate::contact);
    }
}

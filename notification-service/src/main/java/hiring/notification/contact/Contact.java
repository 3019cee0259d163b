package hiring.notification.contact;

import hiring.events.CandidateContactChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one candidate can be reached now, or that this was erased. */
@Entity
public class Contact {

    @Id
    private UUID candidateId;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String telephone;

    @SuppressWarnings("UnusedVariable") // Says since when, to whoever looks into the database
    private Instant changedAt;

    private boolean erased;

    protected Contact() {
        // For Hibernate
    }

    public Contact(CandidateContactChanged event) {
        candidateId = event.candidateId();
        changedAt = event.occurredAt();
        take(event);
    }

    static Contact erased(UUID candidateId, Instant now) {
        Contact contact = new Contact();
        contact.candidateId = candidateId;
        contact.erase(now);
        return contact;
    }

    void change(CandidateContactChanged event) {
        take(event);
    }

    private void take(CandidateContactChanged event) {
        name = event.name();
        email = event.email();
        telephone = event.telephone();
        changedAt = event.occurredAt();
        erased = false;
    }

    void erase(Instant now) {
        name = null;
        email = null;
        telephone = null;
        changedAt = now;
        erased = true;
    }

    public UUID candidateId() {
        return candidateId;
    }

    /** Empty where the contact was erased. */
    public Optional<Reachable> reachable() {
        if (erased || name == null || email == null) {
            return Optional.empty();
        }
        return Optional.of(new Reachable(name, email, telephone));
    }

    /**
     * A candidate who can be told something.
     *
     * @param telephone absent where the candidate gave none
     */
    public record Reachable(
            String name, String email, @Nullable String telephone) {

        /** Nothing of a person gets into a log by accident. */
        @Override
        public String toString() {
            return "Reachable[]";
        }
    }
}

package hiring.application.candidate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person who applies, and how to reach them. Changed only by {@link Candidates#record}. */
@Entity
@Immutable
public class Candidate {

    @Id
    private UUID id;

    private String name;

    private @Nullable String email;

    private @Nullable String telephone;

    private Instant changedAt;

    protected Candidate() {
        // For Hibernate
    }

    public UUID id() {
        return id;
    }

    public Contact contact() {
        return new Contact(name, email, telephone);
    }

    public Instant changedAt() {
        return changedAt;
    }
}

package hiring.application.candidate;

import hiring.application.candidate.ContactPreferences.PreferredChannel;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Enumerated(EnumType.STRING)
    private @Nullable PreferredChannel preferredChannel;

    @Basic
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> address;

    private @Nullable String language;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Candidate() {
        // For Hibernate
    }

    public UUID id() {
        return id;
    }

    public Contact contact() {
        return new Contact(name, email, telephone);
    }

    public ContactPreferences preferences() {
        return new ContactPreferences(preferredChannel, address, language);
    }

    public Instant changedAt() {
        return changedAt;
    }
}

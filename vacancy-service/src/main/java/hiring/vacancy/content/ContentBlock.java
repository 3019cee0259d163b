package hiring.vacancy.content;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A text of an organisation, in force from a day on until a later one of its kind takes over. */
@Entity
public class ContentBlock {

    /** For everything that is the same at all levels. */
    static final String ALL_LEVELS = "";

    @Id
    private UUID id;

    @Version
    private int version;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private ContentKind kind;

    private String level;

    private LocalDate effectiveFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ContentBody body;

    @SuppressWarnings("NullAway.Init")
    protected ContentBlock() {
        // For Hibernate
    }

    ContentBlock(
            UUID id, String organisation, ContentKind kind, String level, LocalDate effectiveFrom, ContentBody body) {
        this.id = id;
        this.organisation = organisation;
        this.kind = kind;
        this.level = level;
        this.effectiveFrom = effectiveFrom;
        this.body = body;
    }

    // Packs that are published hold the text they were published with
    void correct(ContentBody newBody) {
        body = newBody;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String organisation() {
        return organisation;
    }

    public ContentKind kind() {
        return kind;
    }

    /** Empty for everything but responsibilities. */
    public String level() {
        return level;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public ContentBody body() {
        return body;
    }
}

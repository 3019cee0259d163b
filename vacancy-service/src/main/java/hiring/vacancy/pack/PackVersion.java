package hiring.vacancy.pack;

import hiring.events.id.VacancyId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A published version of a pack, which never changes. */
@Entity
public class PackVersion {

    @Id
    private UUID id;

    private UUID vacancyId;

    private int version;

    private Instant publishedAt;

    private String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private AssembledPack pack;

    private String sha256;

    @SuppressWarnings("NullAway.Init")
    protected PackVersion() {
        // For Hibernate
    }

    PackVersion(
            UUID id,
            VacancyId vacancyId,
            int version,
            Instant publishedAt,
            ZoneId timeZone,
            AssembledPack pack,
            String sha256) {
        this.id = id;
        this.vacancyId = vacancyId.value();
        this.version = version;
        this.publishedAt = publishedAt;
        this.timeZone = timeZone.getId();
        this.pack = pack;
        this.sha256 = sha256;
    }

    public UUID id() {
        return id;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    /** 1 for the pack as first published, one more for each change of its text. */
    public int version() {
        return version;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public AssembledPack pack() {
        return pack;
    }

    /** The hash of the text of the pack. */
    public String sha256() {
        return sha256;
    }

    public Edition edition() {
        return Edition.published(version, publishedAt, ZoneId.of(timeZone));
    }
}

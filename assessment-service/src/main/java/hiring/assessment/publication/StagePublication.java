package hiring.assessment.publication;

import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.ShortlistPublished;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A publication of who goes on from a stage. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "stage_publication")
public class StagePublication {

    @Id
    private UUID id;

    private UUID vacancyId;

    private String stageCode;

    private int number;

    private @Nullable Integer places;

    private @Nullable Integer passMark;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Terms terms;

    private @Nullable String termsHash;

    private String rationale;

    private @Nullable String reason;

    private @Nullable String acknowledgement;

    private @Nullable String announced;

    private UUID publishedBy;

    private Instant publishedAt;

    private int considered;

    private int progressed;

    protected StagePublication() {
        // For Hibernate
    }

    StagePublication(
            VacancyId vacancyId,
            StageCode stageCode,
            int number,
            Terms terms,
            String termsHash,
            String rationale,
            @Nullable String reason,
            @Nullable String acknowledgement,
            @Nullable String announced,
            StaffId publishedBy,
            Instant publishedAt,
            int considered,
            int progressed) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId.value();
        this.stageCode = stageCode.value();
        this.number = number;
        this.places = terms.places();
        this.passMark = terms.passMark();
        this.terms = terms;
        this.termsHash = termsHash;
        this.rationale = rationale;
        this.reason = reason;
        this.acknowledgement = acknowledgement;
        this.announced = announced;
        this.publishedBy = publishedBy.value();
        this.publishedAt = publishedAt;
        this.considered = considered;
        this.progressed = progressed;
    }

    ShortlistPublished published() {
        return new ShortlistPublished(vacancyId, stageCode, considered, progressed, number, replaces(), publishedAt);
    }

    /** The number of the publication that it replaces: each replaces the one before. Absent of the first. */
    public @Nullable Integer replaces() {
        return number == ShortlistPublished.FIRST ? null : number - 1;
    }

    /** Why it replaces the one before; empty of the first. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public UUID id() {
        return id;
    }

    /** 1 for the first of a stage. */
    public int number() {
        return number;
    }

    /** Absent of a publication of an earlier version, which did not store them. */
    public Optional<Terms> terms() {
        return Optional.ofNullable(terms);
    }

    /** Of the stage's matrix, progression and parts; absent as the terms. */
    public Optional<String> termsHash() {
        return Optional.ofNullable(termsHash);
    }

    public @Nullable Integer places() {
        return places;
    }

    public @Nullable Integer passMark() {
        return passMark;
    }

    public String rationale() {
        return rationale;
    }

    /** What was said about marked candidates; absent where none was marked. */
    @Nullable
    String acknowledgement() {
        return acknowledgement;
    }

    /** The stage that those who go on are told of; the same for all, whatever is decided about stages meanwhile. */
    @Nullable
    String announced() {
        return announced;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public String stageCode() {
        return stageCode;
    }

    public UUID publishedBy() {
        return publishedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public int considered() {
        return considered;
    }

    public int progressed() {
        return progressed;
    }
}

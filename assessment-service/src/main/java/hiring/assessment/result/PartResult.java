package hiring.assessment.result;

import hiring.assessment.participation.Participation;
import hiring.assessment.plan.Part;
import hiring.events.Measure;
import hiring.events.id.StaffId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result of one part for one participation. A correction is another one, which replaces it. */
@Entity
@Table(name = "part_result")
public class PartResult {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID entryId;

    private UUID applicationId;

    // Read by queries only, as the stage is
    @SuppressWarnings("UnusedVariable")
    private UUID vacancyId;

    @SuppressWarnings("UnusedVariable")
    private String stageCode;

    private String partCode;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable BigDecimal value;

    private @Nullable UUID recordedBy;

    private @Nullable Instant recordedAt;

    private @Nullable Instant replacedAt;

    private @Nullable String planHash;

    /** What came of a part. Whether a quantity is enough follows from the part's pass mark. */
    public enum Outcome {
        PASSED,
        FAILED,
        MEASURED,
        COMPLETED
    }

    protected PartResult() {
        // For Hibernate
    }

    PartResult(Participation participation, PartDraft draft, String planHash, StaffId by, Instant at) {
        this.id = TimeOrderedIds.next();
        this.entryId = participation.id();
        this.applicationId = participation.applicationId();
        this.vacancyId = participation.vacancyId();
        this.stageCode = participation.stageCode();
        this.partCode = draft.part();
        this.outcome = outcomeOf(draft);
        this.value = draft.value();
        this.recordedBy = by.value();
        this.recordedAt = at;
        this.planHash = planHash;
    }

    private static Outcome outcomeOf(PartDraft draft) {
        if (draft.passed() != null) {
            return draft.passed() ? Outcome.PASSED : Outcome.FAILED;
        }
        return draft.value() != null ? Outcome.MEASURED : Outcome.COMPLETED;
    }

    public UUID id() {
        return id;
    }

    public UUID entryId() {
        return entryId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String partCode() {
        return partCode;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Of a quantity. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    /** Empty for a mark that an earlier version of this service recorded, as its time is. */
    public Optional<UUID> recordedBy() {
        return Optional.ofNullable(recordedBy);
    }

    public Optional<Instant> recordedAt() {
        return Optional.ofNullable(recordedAt);
    }

    /** The hash of the terms under which it was recorded; empty of results from before it was stored. */
    public Optional<String> planHash() {
        return Optional.ofNullable(planHash);
    }

    /** Empty for the result that counts. */
    public Optional<Instant> replacedAt() {
        return Optional.ofNullable(replacedAt);
    }

    /** Whether the candidate passed the part, as far as it can be passed. */
    public boolean isPassed(Part part) {
        return switch (outcome) {
            case PASSED, COMPLETED -> true;
            case FAILED -> false;
            case MEASURED -> part.isEnough(Objects.requireNonNull(value));
        };
    }

    /** For the person who decides. */
    public String words(Part part) {
        Measure measure = part.measure();
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case COMPLETED -> "completed";
            case MEASURED -> {
                String quantity = "%s %s".formatted(plain(Objects.requireNonNull(value)), measure.unit());
                yield measure.passMark() == null
                        ? quantity
                        : "%s, pass mark %s".formatted(quantity, plain(measure.passMark()));
            }
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    boolean says(PartDraft draft) {
        BigDecimal other = draft.value();
        boolean sameValue = value == null ? other == null : other != null && value.compareTo(other) == 0;
        return outcome == outcomeOf(draft) && sameValue;
    }

    void replace(Instant at) {
        replacedAt = at;
    }
}

package hiring.assessment.plan;

import hiring.events.DisclosureRule;
import hiring.events.SelectionStage;
import hiring.events.StageDates;
import hiring.events.VacancyTimetableChanged;
import hiring.events.id.StageCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as assessment sees it. Its row is the lock under which applications move from stage to stage, so two facts
 * that come at the same moment are applied one after the other.
 */
@Entity
@DynamicUpdate
@Table(name = "assessment_plan")
public class AssessmentPlan {

    @Id
    private UUID vacancyId;

    @Version
    private int version;

    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable SelectionProcess process;

    private @Nullable Integer sealed;

    private @Nullable Instant wakesAt;

    private int timetableVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable StageDateList timetable;

    private @Nullable Instant timetableChangedAt;

    private @Nullable Instant withdrawnAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable TermVersions termVersions;

    /**
     * Numbers of the terms in force, as one document.
     *
     * @param numbers by the stage's code; stages with their first terms may be missing
     */
    record TermVersions(Map<String, Integer> numbers) {

        TermVersions {
            numbers = Map.copyOf(numbers);
        }
    }

    /** Dates of all stages, as one document. */
    record StageDateList(List<StageDates> stages) {

        StageDateList {
            stages = List.copyOf(stages);
        }
    }

    protected AssessmentPlan() {
        // For Hibernate
    }

    AssessmentPlan(UUID vacancyId) {
        this.vacancyId = vacancyId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    /** Empty while applications are known and the vacancy is not yet. */
    public Optional<SelectionProcess> process() {
        return Optional.ofNullable(process);
    }

    /** Whether the assessors of a stage know the names of the candidates. */
    public DisclosureRule disclosureAt(StageCode stage) {
        return process()
                .flatMap(known -> known.stage(stage.value()))
                .map(PlanStage::disclosureAt)
                .orElse(DisclosureRule.ANONYMOUS);
    }

    /** How many applications were submitted in all; empty until that is final. */
    public OptionalInt sealed() {
        return sealed == null ? OptionalInt.empty() : OptionalInt.of(sealed);
    }

    public boolean isSealed() {
        return sealed != null;
    }

    public void seal(int submitted) {
        sealed = submitted;
    }

    boolean isOlderThan(int otherRevision) {
        return revision < otherRevision;
    }

    /**
     * Takes over what was published.
     *
     * @param keeping codes of the stages that keep the terms by which they are scored
     */
    void adopt(int newRevision, SelectionProcess published, Set<String> keeping, Instant publishedAt) {
        revision = newRevision;
        SelectionProcess newProcess = takingOver(published, keeping);
        // A change can be read before the publication it follows, where that one waits as a dead letter
        StageDateList changed = timetable;
        Instant changedAt = timetableChangedAt;
        // A change follows the first publication in any case, whatever the clocks of two replicas say
        process = changed != null && changedAt != null && (newRevision == 1 || changedAt.isAfter(publishedAt))
                ? newProcess.with(changed.stages())
                : newProcess;
    }

    private SelectionProcess takingOver(SelectionProcess published, Set<String> keeping) {
        SelectionProcess taken = published;
        for (SelectionStage before : process().map(SelectionProcess::stages).orElse(List.of())) {
            Optional<SelectionStage> after = published.stage(before.code());
            if (after.isPresent() && keeping.contains(before.code())) {
                taken = taken.with(after.get().by(before.matrix(), before.progression()));
            } else if (after.isPresent() && !isScoredAlike(before, after.get())) {
                number(before.code());
            }
        }
        return taken;
    }

    private static boolean isScoredAlike(SelectionStage one, SelectionStage other) {
        return Objects.equals(one.matrix(), other.matrix())
                && one.progression().equals(other.progression())
                && Objects.equals(one.partsWithoutWindows(), other.partsWithoutWindows());
    }

    /** The number of the terms by which a stage is scored; 1 for those that were published first. */
    public int termsVersion(String stageCode) {
        return termVersions == null ? 1 : termVersions.numbers().getOrDefault(stageCode, 1);
    }

    /** Has the stage scored and decided by other terms. The caller holds the plan. */
    public void changeTerms(SelectionStage changed) {
        number(changed.code());
        process = process().orElseThrow().with(changed);
    }

    private void number(String stageCode) {
        Map<String, Integer> numbers = new HashMap<>(termVersions == null ? Map.of() : termVersions.numbers());
        numbers.put(stageCode, termsVersion(stageCode) + 1);
        termVersions = new TermVersions(numbers);
    }

    /**
     * Takes over dates that were changed after the publication.
     *
     * @return false where the same or a higher version is known
     */
    public boolean changeTimetable(VacancyTimetableChanged changed) {
        if (changed.timetableVersion() <= timetableVersion) {
            return false;
        }
        timetableVersion = changed.timetableVersion();
        timetable = new StageDateList(changed.stages());
        timetableChangedAt = changed.occurredAt();
        if (process != null) {
            process = process.with(changed.stages());
        }
        return true;
    }

    /** Of the dates that hold; 0 for those that were published. */
    public int timetableVersion() {
        return timetableVersion;
    }

    /** Ends the selection, finally. */
    public void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** The next instant at which the clock alone changes something. */
    Optional<Instant> wakesAt() {
        return Optional.ofNullable(wakesAt);
    }

    /** No window opens or ends any more. */
    public void wakeNever() {
        wakesAt = null;
    }

    void wakeAt(@Nullable Instant instant) {
        wakesAt = instant;
    }
}

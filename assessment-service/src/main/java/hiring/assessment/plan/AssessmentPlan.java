package hiring.assessment.plan;

import hiring.events.StageDates;
import hiring.events.VacancyTimetableChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    void adopt(int newRevision, SelectionProcess newProcess, Instant publishedAt) {
        revision = newRevision;
        // A change can be read before the publication it follows, where that one waits as a dead letter
        StageDateList changed = timetable;
        Instant changedAt = timetableChangedAt;
        // A change follows the first publication in any case, whatever the clocks of two replicas say
        process = changed != null && changedAt != null && (newRevision == 1 || changedAt.isAfter(publishedAt))
                ? newProcess.with(changed.stages())
                : newProcess;
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

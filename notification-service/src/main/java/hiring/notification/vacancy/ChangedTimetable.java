package hiring.notification.vacancy;

import hiring.events.StageDates;
import hiring.events.VacancyTimetableChanged;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The dates of a vacancy as they were last changed. */
@Entity
class ChangedTimetable {

    @Id
    private UUID vacancyId;

    private int version;

    @SuppressWarnings("UnusedVariable") // Read as a part of the vacancy
    private Instant closesAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private MovedStages stages;

    /** The dates of all stages as one document. */
    record MovedStages(List<StageDates> list) {

        MovedStages {
            list = List.copyOf(list);
        }

        Optional<StageDates> of(StageCode stage) {
            return list.stream()
                    .filter(dates -> dates.stageCode().equals(stage.value()))
                    .findFirst();
        }
    }

    protected ChangedTimetable() {
        // For Hibernate
    }

    ChangedTimetable(VacancyTimetableChanged event) {
        vacancyId = event.vacancyId();
        take(event);
    }

    VacancyId vacancyId() {
        return new VacancyId(vacancyId);
    }

    /** False where the same or a higher version is known. */
    boolean update(VacancyTimetableChanged event) {
        if (event.timetableVersion() <= version) {
            return false;
        }
        take(event);
        return true;
    }

    /** The dates that hold for a stage, where they were changed after that version; null for the published one. */
    Optional<StageDates> datesSince(@Nullable Integer told, StageCode stage) {
        return isSince(version, told) ? stages.of(stage) : Optional.empty();
    }

    static boolean isSince(int version, @Nullable Integer told) {
        return version > (told == null ? 0 : told);
    }

    private void take(VacancyTimetableChanged event) {
        version = event.timetableVersion();
        closesAt = event.closesAt();
        stages = new MovedStages(event.stages());
    }
}

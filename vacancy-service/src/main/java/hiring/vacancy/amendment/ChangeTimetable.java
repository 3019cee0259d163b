package hiring.vacancy.amendment;

import hiring.events.TimetableChangeReason;
import hiring.events.VacancyTimetableChanged;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import hiring.kit.version.ExpectedVersion;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.history.HistoryEntry.Detail;
import hiring.vacancy.lifecycle.ChangeVacancy;
import hiring.vacancy.lifecycle.Refusal;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.publication.Announcements;
import hiring.vacancy.timetable.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves dates of a published vacancy. Every change has a number and a reason. See decision 0022. */
@ApplicationScoped
public class ChangeTimetable {

    private static final int MOST = 200;

    private final ChangeVacancy changeVacancy;
    private final TimetableChanges changes;
    private final Announcements announcements;
    private final Outbox outbox;
    private final InstantSource clock;

    ChangeTimetable(
            ChangeVacancy changeVacancy,
            TimetableChanges changes,
            Announcements announcements,
            Outbox outbox,
            InstantSource clock) {
        this.changeVacancy = changeVacancy;
        this.changes = changes;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The result of a change. */
    public sealed interface ChangeOutcome {

        /** The vacancy with its new dates. */
        record Changed(Vacancy vacancy) implements ChangeOutcome {}

        /** The vacancy is in a state in which its dates cannot change. */
        record Refused(Refusal why) implements ChangeOutcome {}

        /** The new dates are wrong; every mistake. */
        record InvalidDates(List<FieldError> mistakes) implements ChangeOutcome {}

        /** The caller has read another version. */
        record Stale(long currentVersion) implements ChangeOutcome {}

        record NoSuchVacancy() implements ChangeOutcome {}
    }

    /**
     * Changes the dates, or names every mistake in the new ones.
     *
     * @param because what candidates are told
     * @param reason for the record
     */
    @Transactional
    public ChangeOutcome change(
            StaffId person,
            VacancyId id,
            TimetableAmendment amendment,
            TimetableChangeReason because,
            String reason,
            ExpectedVersion expected) {
        Optional<Vacancy> found = changeVacancy.locked(id);
        if (found.isEmpty()) {
            return new ChangeOutcome.NoSuchVacancy();
        }
        Vacancy vacancy = found.get();
        if (!expected.matches(vacancy.version())) {
            return new ChangeOutcome.Stale(vacancy.version());
        }
        // Read while the row is locked: a closing that passes meanwhile is not moved any more
        Instant now = clock.instant();
        Optional<Refusal> refusal = vacancy.whyNotChangeTimetable(now);
        if (refusal.isPresent()) {
            return new ChangeOutcome.Refused(refusal.get());
        }
        List<FieldError> mistakes = amendment.mistakes(vacancy.document(), now);
        if (!mistakes.isEmpty()) {
            return new ChangeOutcome.InvalidDates(mistakes);
        }
        Timetable before = vacancy.document().timetable();
        VacancyTimetableChanged changed = vacancy.changeTimetable(amendment.appliedTo(before), because, now);
        outbox.add(changed.with(announcements.freezePack(vacancy, now)));
        changes.persist(new TimetableChange(vacancy, because, reason, before, person, now));
        changeVacancy.changed(
                vacancy,
                VacancyAction.TIMETABLE_CHANGED,
                Detail.comment(reason),
                Map.of("timetable", String.valueOf(vacancy.timetableVersion()), "because", because.name()));
        return new ChangeOutcome.Changed(vacancy);
    }

    /** All changes of the timetable of a published vacancy, in their order. */
    @Transactional
    public List<TimetableChange> of(VacancyId id) {
        return changes.of(id, MOST);
    }
}

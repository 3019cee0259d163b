package hiring.vacancy.lifecycle;

import hiring.events.TimetableChangeReason;
import hiring.events.VacancyTimetableChanged;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import hiring.vacancy.document.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves dates of a published vacancy: a longer or an earlier closing, other windows and days. Every change has a number
 * and a reason.
 */
@ApplicationScoped
public class ChangeTimetable {

    private static final int MOST = 200;

    private final Vacancies vacancies;
    private final Announcements announcements;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeTimetable(Vacancies vacancies, Announcements announcements, Outbox outbox, Audit audit, InstantSource clock) {
        this.vacancies = vacancies;
        this.announcements = announcements;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the dates, or says all that is wrong with them.
     *
     * @param because what candidates are told
     * @param reason for the record
     */
    @Transactional
    public Outcome change(
            UUID person,
            UUID id,
            TimetableAmendment amendment,
            TimetableChangeReason because,
            String reason,
            VersionCheck expected) {
        Optional<Vacancy> found = vacancies.locked(id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchVacancy();
        }
        Vacancy vacancy = found.get();
        expected.check(vacancy.version());
        // Read while the row is locked: a closing that passes meanwhile is not moved any more
        Instant now = clock.instant();
        Optional<Refusal> refusal = vacancy.whyNotChangeTimetable(now);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        List<FieldError> mistakes = amendment.mistakes(vacancy.document(), now);
        if (!mistakes.isEmpty()) {
            return new Outcome.Invalid(mistakes);
        }
        Timetable before = vacancy.document().timetable();
        VacancyTimetableChanged changed = vacancy.changeTimetable(amendment.appliedTo(before), because, now);
        outbox.add(changed.with(announcements.freezePack(vacancy, now)));
        vacancies.keep(new TimetableChange(vacancy, because, reason, before, person, now));
        vacancies.flush();
        audit.record(
                "vacancy.timetable-changed",
                id,
                Map.of("timetable", String.valueOf(vacancy.timetableVersion()), "because", because.name()));
        return new Outcome.Done(vacancy);
    }

    /** All changes of a vacancy that was published, in their order. */
    @Transactional
    public List<TimetableChange> of(UUID id) {
        return vacancies.timetableChanges(id, MOST);
    }
}

package hiring.vacancy.lifecycle;

import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import hiring.vacancy.history.HistoryEntry;
import hiring.vacancy.history.VacancyHistory;
import hiring.vacancy.lifecycle.VacancySummary.Filter;
import hiring.vacancy.lifecycle.VacancySummary.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads vacancies. */
@ApplicationScoped
public class FindVacancy implements TaskSource {

    private final Vacancies vacancies;
    private final VacancyHistory history;
    private final InstantSource clock;

    FindVacancy(Vacancies vacancies, VacancyHistory history, InstantSource clock) {
        this.history = history;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    @Transactional
    public Optional<Vacancy> byId(VacancyId id) {
        return vacancies.findByIdOptional(id.value());
    }

    /** What the public may see: published, open or closed. */
    @Transactional
    public Optional<Vacancy> advertised(VacancyId id) {
        return byId(id).filter(vacancy -> vacancy.status() == VacancyStatus.PUBLISHED);
    }

    /** Latest closing first. */
    @Transactional
    public List<VacancySummary> list(Filter filter, @Nullable Position after, int rows) {
        return vacancies.list(filter, clock.instant(), after, rows);
    }

    /** What has happened to a vacancy, newest first; empty where there is no such vacancy. */
    @Transactional
    public Optional<List<HistoryEntry>> history(VacancyId id, @Nullable UUID before, int rows) {
        return byId(id).map(vacancy -> history.of(id, before, rows));
    }

    /** The vacancies with moments that have come and are not announced, the longest overdue first. */
    @Transactional
    public List<VacancyId> due(int most) {
        return vacancies.due(clock.instant(), most).stream().map(VacancyId::new).toList();
    }

    /** How many closings have come and are not announced. */
    @Transactional
    public long overdueClosings() {
        return vacancies.overdueClosings(clock.instant());
    }

    /** What this person may do with the vacancy now, and why not. */
    @Transactional
    public Optional<List<Action>> actions(VacancyId id, StaffId person) {
        Instant now = clock.instant();
        return byId(id).map(vacancy -> Arrays.stream(Action.Name.values())
                .map(name -> new Action(name, whyNot(vacancy, name, person, now).orElse(null)))
                .toList());
    }

    private static Optional<Refusal> whyNot(Vacancy vacancy, Action.Name name, StaffId person, Instant now) {
        return switch (name) {
            case EDIT -> vacancy.whyNotEdit(now);
            case REQUEST_REVIEW -> vacancy.whyNotRequestReview(now);
            case APPROVE -> vacancy.whyNotApprove(person, now);
            case RETURN -> vacancy.whyNotReturn(now);
            case PUBLISH -> vacancy.whyNotPublish(null, now);
            case CHANGE_TIMETABLE -> vacancy.whyNotChangeTimetable(now);
            case WITHDRAW -> vacancy.whyNotWithdraw(now);
            case READVERTISE -> vacancy.whyNotReadvertise(now);
        };
    }

    @Override
    public TaskKind kind() {
        return TaskKind.APPROVE_VACANCY;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return vacancies.toApprove(viewer.person(), after).page(0, limit).list().stream()
                .map(Vacancy::reviewTask)
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return vacancies.toApprove(viewer.person(), null).count();
    }
}

package hiring.application.draft;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.VacancyId;
import hiring.kit.task.FewTasks;
import hiring.kit.task.TaskKind;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Applications that a candidate has begun and can still submit. A candidate has few, so they are read at once. */
@ApplicationScoped
class DraftTasks extends FewTasks {

    private final Applications applications;
    private final Vacancies vacancies;

    DraftTasks(Applications applications, Vacancies vacancies) {
        this.applications = applications;
        this.vacancies = vacancies;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.SUBMIT_APPLICATION;
    }

    @Override
    protected Stream<WaitingTask> all(Viewer viewer) {
        List<Application> drafts = applications.draftsOf(viewer.person());
        Map<VacancyId, Vacancy> of =
                vacancies.known(drafts.stream().map(Application::vacancyId).toList());
        return drafts.stream()
                .filter(draft -> isOpen(draft, of, viewer.now()))
                .map(draft -> task(draft, dueAt(draft, of)));
    }

    private static boolean isOpen(Application draft, Map<VacancyId, Vacancy> of, Instant now) {
        Vacancy vacancy = Objects.requireNonNull(of.get(draft.vacancyId()));
        return !vacancy.isWithdrawn() && !vacancy.isSealed() && now.isBefore(dueAt(draft, of));
    }

    // The grace after the closing is no time that candidates are told of
    private static Instant dueAt(Application draft, Map<VacancyId, Vacancy> of) {
        Instant extended = draft.extendedUntil();
        return extended != null
                ? extended
                : Objects.requireNonNull(of.get(draft.vacancyId())).closesAt();
    }

    private static WaitingTask task(Application draft, Instant dueAt) {
        UUID id = draft.id().value();
        return new WaitingTask(
                new After(draft.startedAt(), id), id, draft.vacancyId().value(), id, null, 1, draft.startedAt(), dueAt);
    }
}

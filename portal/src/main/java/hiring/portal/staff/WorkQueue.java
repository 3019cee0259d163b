package hiring.portal.staff;

import hiring.portal.client.Vacancies.Task;
import hiring.portal.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks of all services: those with a due time first, the earliest on top. */
record WorkQueue(List<Group> groups, int size) {

    /** Tasks that are due on one day, or that have no due time. */
    record Group(String title, List<Row> rows) {}

    /** A task with the page on which it is done. */
    record Row(
            String what,
            String vacancy,
            String address,
            int number,
            Instant since,
            @Nullable Instant dueAt) {}

    static WorkQueue of(List<Task> tasks, Map<UUID, String> titles) {
        List<Task> sorted = tasks.stream()
                .sorted(Comparator.comparing(Task::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::since))
                .toList();
        List<Group> groups = new ArrayList<>();
        for (Task task : sorted) {
            String title = task.dueAt() == null ? "No fixed time" : Words.day(task.dueAt());
            if (groups.isEmpty() || !groups.getLast().title().equals(title)) {
                groups.add(new Group(title, new ArrayList<>()));
            }
            groups.getLast()
                    .rows()
                    .add(new Row(
                            Words.of("task", task.kind()),
                            titles.getOrDefault(task.vacancyId(), "Vacancy"),
                            address(task),
                            task.number(),
                            task.since(),
                            task.dueAt()));
        }
        return new WorkQueue(groups, sorted.size());
    }

    private static String address(Task task) {
        String vacancy = "/staff/vacancies/" + task.vacancyId();
        String stage = vacancy + "/stages/" + task.stageCode();
        return switch (task.kind()) {
            case "DECIDE_ELIGIBILITY" -> vacancy + "/applications/" + task.applicationId();
            case "SCORE_APPLICATION" -> "/staff/assess/" + task.id();
            case "MODERATE_SCORES" -> "/staff/moderations/" + task.id();
            case "NAME_ASSESSOR" -> vacancy + "/assessors";
            case "GIVE_FEEDBACK" -> vacancy + "/applications/" + task.applicationId();
            case "CALL_CANDIDATE" -> "/staff/calls";
            case "POST_LETTER", "RESOLVE_MESSAGE" -> "/staff/messages";
            case "PUBLISH_STAGE" -> stage;
            case "DECIDE_STAGE", "CALIBRATE" -> vacancy + "/progress";
            case "ALLOCATE_PLACES" -> stage + "/sessions";
            default -> vacancy;
        };
    }
}

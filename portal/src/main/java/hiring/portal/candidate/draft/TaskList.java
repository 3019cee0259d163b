package hiring.portal.candidate.draft;

import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Checklist;
import hiring.portal.client.Applications.Missing;
import hiring.portal.client.Applications.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The parts of a form with what is missing in each, as the service's checklist says. */
public record TaskList(List<Task> tasks, int done, int total, boolean complete, List<Lack> lacks) {

    /** A line of the list. */
    public record Task(String title, String address, boolean done, boolean optional, int missing, List<String> lacks) {

        public String missingWords() {
            return missing == 1 ? "1 thing missing" : missing + " things missing";
        }
    }

    /** A thing that is missing, and where it can be added. */
    public record Lack(String text, String address) {}

    public static TaskList of(Application application) {
        Checklist checklist = application.checklist();
        List<Task> tasks = new ArrayList<>();
        List<Lack> lacks = new ArrayList<>();
        if (checklist == null) {
            return new TaskList(tasks, 0, 0, false, lacks);
        }
        for (Part part : Part.values()) {
            if (part == Part.GUARANTEED_INTERVIEW) {
                if (application.vacancy().guaranteedInterview()) {
                    boolean answered = application.form().has("guaranteedInterview");
                    tasks.add(
                            new Task(part.title(), part.address(application.id()), answered, !answered, 0, List.of()));
                }
                continue;
            }
            checklist.sections().stream()
                    .filter(section -> section.part().equals(part.name()))
                    .forEach(section -> {
                        tasks.add(task(application.id(), part, section));
                        section.missing()
                                .forEach(missing -> lacks.add(
                                        new Lack(missing.message(), addressOf(application.id(), part, missing))));
                    });
        }
        return new TaskList(tasks, checklist.done(), checklist.total(), checklist.complete(), lacks);
    }

    private static Task task(UUID application, Part part, Section section) {
        // Their own pages list what is missing, one by one
        boolean hasOwnList = part == Part.EVIDENCE || part == Part.DECLARATIONS;
        return new Task(
                part.title(),
                part.address(application),
                section.complete(),
                false,
                section.missing().size(),
                hasOwnList
                        ? List.of()
                        : section.missing().stream()
                                .map(Missing::message)
                                .distinct()
                                .limit(3)
                                .toList());
    }

    private static String addressOf(UUID application, Part part, Missing missing) {
        return part == Part.CONTACT ? part.address(application) : Part.addressOf(application, missing.pointer());
    }
}

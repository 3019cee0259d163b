package hiring.portal.candidate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.candidate.draft.TaskList.Lack;
import hiring.portal.candidate.draft.TaskList.Task;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Checklist;
import hiring.portal.client.Applications.Missing;
import hiring.portal.client.Applications.Section;
import hiring.portal.client.Applications.Vacancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskListTest {

    private static final UUID ID = UUID.fromString("0190c000-0000-7000-8000-000000000001");
    private static final String HERE = "/my/applications/" + ID;

    @Test
    void tasks_are_in_the_order_of_the_form_whatever_the_order_of_the_service() {
        List<Section> sections = new ArrayList<>(sections());
        java.util.Collections.reverse(sections);

        assertThat(TaskList.of(application(checklist(sections), false)).tasks())
                .extracting(Task::title)
                .containsExactlyElementsOf(Arrays.stream(Part.values())
                        .filter(part -> part != Part.GUARANTEED_INTERVIEW)
                        .map(Part::title)
                        .toList());
    }

    @Test
    void what_is_missing_leads_to_its_page() {
        TaskList list = TaskList.of(application(
                checklist(List.of(
                        section(Part.CONTACT, "/email"),
                        section(Part.HISTORY, "/gapExplanations", "/history/0/from"),
                        section(Part.EVIDENCE, "/evidence"))),
                false));

        assertThat(list.lacks())
                .containsExactly(
                        new Lack("Missing /email", "/my/contact?application=" + ID),
                        new Lack("Missing /gapExplanations", HERE + "/history"),
                        new Lack("Missing /history/0/from", HERE + "/history"),
                        new Lack("Missing /evidence", HERE + "/evidence"));
        assertThat(list.tasks()).extracting(Task::missingWords).contains("1 thing missing", "2 things missing");
        assertThat(list.tasks().getLast().lacks())
                .as("Evidence has its own list")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, false, true", "true, true, false"})
    void the_guaranteed_interview_is_optional(boolean answered, boolean done, boolean optional) {
        Application application = application(checklist(sections()), true);
        if (answered) {
            ((ObjectNode) application.form()).put("guaranteedInterview", false);
        }

        assertThat(TaskList.of(application).tasks())
                .filteredOn(task -> task.title().equals(Part.GUARANTEED_INTERVIEW.title()))
                .singleElement()
                .returns(done, Task::done)
                .returns(optional, Task::optional);
    }

    @Test
    void without_a_checklist_there_is_nothing_to_do() {
        assertThat(TaskList.of(application(null, true)).tasks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/personalDetails/givenNames, /details",
        "/supportingStatement, /statement",
        "/gapExplanations/0, /history",
        "/privacyNoticeVersion, /privacy",
        "/unknown, ''",
        "'', ''"
    })
    void a_pointer_has_a_page(String pointer, String page) {
        assertThat(Part.addressOf(ID, pointer)).isEqualTo(HERE + page);
    }

    private static List<Section> sections() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.GUARANTEED_INTERVIEW)
                .map(TaskListTest::section)
                .toList();
    }

    private static Section section(Part part, String... missing) {
        return new Section(
                part.name(),
                missing.length == 0,
                Arrays.stream(missing)
                        .map(pointer -> new Missing(pointer, "required", "Missing " + pointer))
                        .toList());
    }

    private static Checklist checklist(List<Section> sections) {
        return new Checklist(false, 1, sections.size(), sections, List.of());
    }

    private static Application application(@Nullable Checklist checklist, boolean guaranteedInterview) {
        Instant closing = Instant.parse("2026-03-02T00:00:00Z");
        return new Application(
                ID,
                "DRAFT",
                new Vacancy(
                        ID,
                        "R1",
                        "Cook",
                        "Council",
                        closing,
                        "Statement",
                        500,
                        250,
                        guaranteedInterview,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "2026-01"),
                closing,
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                checklist);
    }
}

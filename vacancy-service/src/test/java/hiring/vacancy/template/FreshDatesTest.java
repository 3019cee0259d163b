package hiring.vacancy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hiring.kit.problem.FieldError;
import hiring.vacancy.Documents;
import hiring.vacancy.ProcessPacks;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedPart;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.StageMove.PartMove;
import hiring.vacancy.timetable.StatedDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshDatesTest {

    private static final VacancyDocument IN_TURN =
            Documents.of(ProcessPacks.named("two provider's tests in one stage, one after the other"));
    private static final List<PlannedStage> UNDATED = VacancyPattern.of(IN_TURN).stages();
    private static final PlannedStage.Window MAY = new PlannedStage.Window(
            new StatedDate(LocalDate.of(2022, 5, 2), null), new StatedDate(LocalDate.of(2022, 5, 8), null));

    private static FreshDates dates(PartMove... parts) {
        return new FreshDates(
                "Europe/London",
                IN_TURN.timetable().closing(),
                List.of(new StageMove("ability", MAY, List.of(), List.of(), List.of(parts))),
                IN_TURN.timetable().start());
    }

    @Test
    void no_window_of_a_part_is_copied() {
        assertThat(UNDATED.getFirst().parts()).extracting(PlannedPart::window).containsOnlyNulls();
        assertThat(dates().timetable(UNDATED).stages().getFirst().parts())
                .extracting(PlannedPart::window)
                .containsOnlyNulls();
    }

    @Test
    void a_part_gets_the_window_that_is_given_for_it() {
        assertThat(dates(new PartMove("figures", MAY))
                        .timetable(UNDATED)
                        .stages()
                        .getFirst()
                        .parts())
                .extracting(PlannedPart::window)
                .containsExactly(null, MAY);
    }

    @Test
    void unknown_and_repeated_parts_are_named_and_findings_point_into_the_request() {
        FreshDates wrong =
                dates(new PartMove("figures", MAY), new PartMove("sums", MAY), new PartMove("figures", null));

        assertThat(wrong.unknownStages(UNDATED))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/stages/0/parts/1/code", "unknown-part"), tuple("/stages/0/parts/2/code", "duplicate"));
        assertThat(wrong.inRequest("/stages/0/parts/1/window/closes", UNDATED))
                .isEqualTo("/stages/0/parts/0/window/closes");
        assertThat(wrong.inRequest("/stages/0/parts/0/window/closes", UNDATED)).isEqualTo("/stages/0/parts");
        assertThat(wrong.inRequest("/stages/1/days", UNDATED)).isEqualTo("/stages");
    }
}

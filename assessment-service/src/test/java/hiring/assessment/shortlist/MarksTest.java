package hiring.assessment.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.participation.LineTally;
import hiring.events.ScoringMatrix;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarksTest {

    private static ScoringMatrix scale(int lowest, int highest) {
        return new ScoringMatrix(2, lowest, highest, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 0, 3, true",
        "0, 3, 0, 2, true",
        "0, 3, 1, 3, true",
        "0, 3, 1, 2, false",
        "0, 3, 3, 3, false",
        "0, 4, 0, 2, false",
        "0, 4, 0, 3, true",
        "1, 7, 2, 5, false",
        "1, 7, 2, 6, true",
        "0, 1, 0, 1, false",
        "0, 100, 20, 70, false",
        "0, 100, 20, 71, true"
    })
    void marks_assessors_who_are_more_than_half_the_scale_apart(
            int lowest, int highest, int low, int high, boolean isMarked) {
        LineTally together = new LineTally("a", 2 * highest, 2, highest, highest);
        LineTally line = new LineTally("b", low + high, 2, low, high);

        List<Reason> marks = Marks.of(scale(lowest, highest), List.of(together, line), false, false);

        assertThat(marks).hasSize(isMarked ? 1 : 0);
        assertThat(marks).allSatisfy(mark -> {
            assertThat(mark.code()).isEqualTo("assessors-differ");
            assertThat(mark.text()).contains("from %d to %d".formatted(low, high));
        });
    }

    @Test
    void marks_a_score_by_an_assessor_who_has_applied_or_has_a_conflict() {
        assertThat(Marks.of(scale(0, 3), List.of(new LineTally("a", 6, 2, 3, 3)), true, false))
                .extracting(Reason::code)
                .containsExactly("assessor-has-applied");
        assertThat(Marks.of(scale(0, 3), List.of(new LineTally("a", 6, 2, 3, 3)), false, true))
                .extracting(Reason::code)
                .containsExactly("assessor-has-conflict");
    }
}

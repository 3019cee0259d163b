package hiring.assessment.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.agreement.Differences.Leniency;
import hiring.assessment.agreement.Differences.RatedLine;
import hiring.assessment.shortlist.Fraction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferencesTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CAT = new UUID(0, 3);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);

    private static final List<Rating> FORM = List.of(
            new Rating(FIRST, ANN, 3),
            new Rating(FIRST, BEN, 1),
            new Rating(SECOND, ANN, 2),
            new Rating(SECOND, BEN, 2),
            new Rating(SECOND, CAT, 0),
            new Rating(THIRD, CAT, 3));
    private static final List<Rating> VIDEO = List.of(new Rating(FIRST, ANN, 1), new Rating(FIRST, BEN, 2));

    @Test
    void the_gap_is_the_mean_of_all_pairs() {
        // 2; 0, 2, 2
        assertThat(Differences.gap(FORM)).hasValue(Fraction.of(6, 4));
        assertThat(Differences.compared(FORM)).isEqualTo(2);
        assertThat(Differences.gap(List.of(new Rating(THIRD, CAT, 3)))).isEmpty();
    }

    @Test
    void leniency_is_the_mean_difference_to_the_others() {
        assertThat(Differences.leniency(List.of(new RatedLine(FORM, 3), new RatedLine(VIDEO, 3)), 3))
                .containsOnlyKeys(ANN, BEN, CAT)
                // 2, 1, -1
                .containsEntry(ANN, new Leniency(3, Fraction.of(2, 3)))
                // -2, 1, 1
                .containsEntry(BEN, new Leniency(3, Fraction.ZERO))
                .containsEntry(CAT, new Leniency(1, Fraction.of(-2)));
    }

    @Test
    void a_difference_on_a_wider_scale_counts_for_less() {
        assertThat(Differences.leniency(List.of(new RatedLine(FORM, 3), new RatedLine(VIDEO, 6)), 3))
                // 2, 1, -1/2
                .containsEntry(ANN, new Leniency(3, Fraction.of(5, 6)));
    }

    @Test
    void leaves_out_who_was_always_alone() {
        assertThat(Differences.leniency(List.of(new RatedLine(List.of(new Rating(THIRD, CAT, 3)), 3)), 3))
                .isEmpty();
    }
}

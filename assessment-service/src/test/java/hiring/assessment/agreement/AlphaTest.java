package hiring.assessment.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hiring.assessment.agreement.Alpha.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlphaTest {

    /** Each rater's values of the units in their order; a point is a missing value. */
    private static List<Rating> ratings(String... raters) {
        List<Rating> ratings = new ArrayList<>();
        for (int rater = 0; rater < raters.length; rater++) {
            String[] values = raters[rater].split(" ", -1);
            for (int unit = 0; unit < values.length; unit++) {
                if (!values[unit].equals(".")) {
                    ratings.add(new Rating(new UUID(0, unit), new UUID(1, rater), Integer.parseInt(values[unit])));
                }
            }
        }
        return ratings;
    }

    // Krippendorff 2011, section D: four observers, twelve units, five values, some missing
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
    void gives_the_published_values(Metric metric, double published) {
        List<Rating> ratings = ratings(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .");

        assertThat(Alpha.of(metric, ratings).orElseThrow()).isCloseTo(published, within(0.0005));
    }

    // Krippendorff 2011, sections A and B: two observers
    @Test
    void gives_the_published_values_of_two_observers() {
        assertThat(Alpha.of(Metric.NOMINAL, ratings("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))
                        .orElseThrow())
                .isCloseTo(0.095, within(0.0005));
        assertThat(Alpha.of(Metric.NOMINAL, ratings("1 1 2 2 4 3 3 3 5 4 4 1", "1 2 2 2 2 3 3 3 5 4 4 4"))
                        .orElseThrow())
                .isCloseTo(0.692, within(0.0005));
    }

    @ParameterizedTest
    @EnumSource
    void is_one_where_all_agree(Metric metric) {
        assertThat(Alpha.of(metric, ratings("0 1 3 2 . 1", "0 1 3 2 1 .")).orElseThrow())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void does_not_depend_on_the_order_of_raters_and_units(Metric metric) {
        List<Rating> ratings = ratings("1 2 3 0 2 1", "1 3 3 1 . 1", "0 2 2 0 2 3");
        double before = Alpha.of(metric, ratings).orElseThrow();
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(ratings, random);
            assertThat(Alpha.of(metric, ratings).orElseThrow()).isCloseTo(before, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ignores_units_with_one_value(Metric metric) {
        assertThat(Alpha.of(metric, ratings("1 2 3 0", "1 3 3 .")))
                .isEqualTo(Alpha.of(metric, ratings("1 2 3", "1 3 3")));
    }

    @ParameterizedTest
    @EnumSource
    void cannot_be_computed_without_pairs_or_without_variation(Metric metric) {
        assertThat(Alpha.of(metric, List.of())).isEmpty();
        assertThat(Alpha.of(metric, ratings("1 . 3", ". 2 ."))).isEmpty();
        assertThat(Alpha.of(metric, ratings("2 2 2", "2 2 2"))).isEmpty();
        assertThat(Alpha.of(metric, ratings("2 2 3", "2 2 ."))).isEmpty();
    }
}

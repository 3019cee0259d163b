package hiring.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlingTest {

    private static final int MOST = 6;

    @Test
    void ends_after_two_rounds_without_gain() {
        Settling settling = of(10.0, 5.0, 4.9, 4.85, 1.0);
        assertThat(settling.costs()).containsExactly(10.0, 5.0, 4.9, 4.85);
        assertThat(settling.settled()).isTrue();
        assertThat(settling.told()).isEqualTo("10.00, 5.00, 4.90, 4.85");
    }

    @Test
    void continues_if_one_of_the_last_two_rounds_was_over_three_per_cent_cheaper() {
        assertThat(of(10.0, 10.0, 9.69, 9.69, 9.69).costs()).hasSize(5);
        assertThat(of(10.0, 10.0, 9.7, 9.7, 9.7).costs()).hasSize(3);
    }

    @Test
    void ignores_a_disturbed_round() {
        assertThat(of(10.0, 20.0, 9.0, 9.0, 9.0).costs()).containsExactly(10.0, 20.0, 9.0, 9.0, 9.0);
    }

    @Test
    void gives_up_after_the_maximum_of_rounds_and_reports_it() {
        Settling settling = of(7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0);
        assertThat(settling.costs()).hasSize(MOST);
        assertThat(settling.settled()).isFalse();
        assertThat(settling.told()).endsWith("2.00 (and still falling)");
    }

    private static Settling of(Double... costs) {
        Iterator<Double> rounds = List.of(costs).iterator();
        return Settling.of(MOST, rounds::next);
    }
}

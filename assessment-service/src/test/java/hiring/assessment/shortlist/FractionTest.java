package hiring.assessment.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FractionTest {

    @Test
    void distinguishes_numbers_that_rounding_makes_equal() {
        assertThat(Fraction.of(333_333_333, 1_000_000_000)).isLessThan(Fraction.of(1, 3));
        assertThat(Fraction.of(5, 2).isLessThan(3)).isTrue();
        assertThat(Fraction.of(6, 2).isLessThan(3)).isFalse();
    }

    @Test
    void equal_numbers_are_equal_however_they_are_written() {
        assertThat(Fraction.of(2, -4)).isEqualTo(Fraction.of(-1, 2)).hasSameHashCodeAs(Fraction.of(-1, 2));
    }

    @Test
    void omits_trailing_zeros() {
        assertThat(Fraction.of(20).shown()).isEqualTo(new BigDecimal("20"));
        assertThat(Fraction.of(5, 2).shown()).isEqualTo(new BigDecimal("2.5"));
        assertThat(Fraction.of(2, 3).shown()).isEqualTo(new BigDecimal("0.6667"));
    }

    @Test
    void refuses_a_denominator_of_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

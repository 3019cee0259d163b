package hiring.application.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.Intake;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakePlacesTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 2);
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 6);
    private static final List<Intake> INTAKES = List.of(new Intake(SEPTEMBER, 2), new Intake(JANUARY, 1));

    @Test
    void each_offer_holds_a_place_in_the_intake_of_its_day() {
        assertThat(left(Map.of())).containsExactly(2L, 1L);
        assertThat(left(Map.of(SEPTEMBER, 1L))).containsExactly(1L, 1L);
        assertThat(left(Map.of(SEPTEMBER, 2L, JANUARY, 1L))).containsExactly(0L, 0L);
    }

    @Test
    void an_offer_on_a_day_from_which_the_intake_has_moved_holds_a_place_in_the_nearest() {
        assertThat(left(Map.of(SEPTEMBER.minusWeeks(2), 1L, SEPTEMBER.plusWeeks(1), 1L)))
                .containsExactly(0L, 1L);
        assertThat(left(Map.of(JANUARY.plusWeeks(4), 1L))).containsExactly(2L, 0L);
        // Halfway it is the earlier one
        assertThat(left(Map.of(LocalDate.of(2024, 11, 4), 1L))).containsExactly(1L, 1L);
    }

    @Test
    void no_intake_has_less_than_no_place() {
        assertThat(left(Map.of(SEPTEMBER, 5L))).containsExactly(0L, 1L);
        assertThat(IntakePlaces.of(List.of(), Map.of(SEPTEMBER, 5L))).isEmpty();
    }

    private static List<Long> left(Map<LocalDate, Long> held) {
        return IntakePlaces.of(INTAKES, held).stream().map(IntakePlaces::left).toList();
    }
}

package hiring.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutcomeTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final Book AGREES = new Book("stored", Map.of(ONE, 1));

    @Test
    void accepts_books_that_agree() {
        assertThat(outcome(Set.of(ONE), AGREES, "", List.of(), 10).isGood()).isTrue();
    }

    @Test
    void reports_each_error() {
        assertThat(outcome(Set.of(ONE), new Book("letters", Map.of()), "kafka died", List.of("a: ERROR"), 1000)
                        .problems())
                .containsExactly(
                        "not ready by itself: kafka died",
                        "letters: lost " + ONE,
                        "unexplained: a: ERROR",
                        "1000 lines a minute in one log");
    }

    @Test
    void rejects_a_run_without_a_submission() {
        assertThat(outcome(Set.of(), new Book("stored", Map.of()), "", List.of(), 0)
                        .isGood())
                .isFalse();
    }

    private static Outcome outcome(
            Set<UUID> acknowledged, Book book, String notReady, List<String> unexplained, long lines) {
        return new Outcome(
                acknowledged, List.of(book), List.of(), notReady, 0, 0, unexplained, unexplained.size(), lines, "");
    }
}

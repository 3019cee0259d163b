package hiring.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BookTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void a_book_with_each_acknowledged_application_once_agrees() {
        assertThat(new Book("stored", Map.of(ONE, 1, OTHER, 1)).agrees(Set.of(ONE, OTHER)))
                .isTrue();
    }

    @Test
    void reports_missing_acknowledged_applications_as_lost() {
        Book book = new Book("letters", Map.of(ONE, 1));

        assertThat(book.lost(Set.of(ONE, OTHER))).isEqualTo(1);
        assertThat(book.agrees(Set.of(ONE, OTHER))).isFalse();
        assertThat(book.examples(Set.of(ONE, OTHER))).isEqualTo("letters: lost " + OTHER);
    }

    @Test
    void reports_duplicates_as_doubled() {
        Book book = new Book("letters", Map.of(ONE, 2));

        assertThat(book.doubled()).isEqualTo(1);
        assertThat(book.agrees(Set.of(ONE))).isFalse();
        assertThat(book.examples(Set.of(ONE))).isEqualTo("letters: %s 2 times".formatted(ONE));
    }

    @Test
    void reports_unacknowledged_applications_as_invented() {
        Book book = new Book("stored", Map.of(ONE, 1, OTHER, 1));

        assertThat(book.invented(Set.of(ONE))).isEqualTo(1);
        assertThat(book.agrees(Set.of(ONE))).isFalse();
        assertThat(book.examples(Set.of(ONE))).isEqualTo("stored: invented " + OTHER);
    }
}

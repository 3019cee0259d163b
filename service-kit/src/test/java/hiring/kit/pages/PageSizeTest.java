package hiring.kit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageSizeTest {

    private final PageSize size = new PageSize();

    @Test
    void grows_with_short_pages_up_to_the_maximum() {
        for (int i = 0; i < 10; i++) {
            size.took(size.limit(0), Duration.ofMillis(10));
        }

        assertThat(size.limit(0)).isEqualTo(PageSize.LARGEST);
    }

    @Test
    void shrinks_with_long_pages_down_to_the_minimum() {
        for (int i = 0; i < 10; i++) {
            size.took(size.limit(0), Duration.ofMillis(500));
        }

        assertThat(size.limit(0)).isEqualTo(PageSize.SMALLEST);
    }

    @Test
    void keeps_the_size_near_the_target_time() {
        int before = size.limit(0);

        size.took(before, Duration.ofMillis(100));

        assertThat(size.limit(0)).isEqualTo(before);
    }

    @Test
    void shrinks_after_failures_down_to_one_row() {
        int before = size.limit(0);

        assertThat(size.limit(1)).isEqualTo(before / 2);
        assertThat(size.limit(30)).isEqualTo(1);
    }

    @Test
    void ignores_the_time_of_a_page_shrunk_after_a_failure() {
        int before = size.limit(0);

        size.took(size.limit(2), Duration.ofMillis(1));

        assertThat(size.limit(0)).isEqualTo(before);
    }
}

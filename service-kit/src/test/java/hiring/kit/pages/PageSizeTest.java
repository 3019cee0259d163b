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
    void grows_while_pages_are_short_up_to_the_largest() {
        for (int i = 0; i < 10; i++) {
            size.took(size.limit(0), Duration.ofMillis(10));
        }

        assertThat(size.limit(0)).isEqualTo(PageSize.LARGEST);
    }

    @Test
    void shrinks_while_pages_are_long_down_to_the_smallest() {
        for (int i = 0; i < 10; i++) {
            size.took(size.limit(0), Duration.ofMillis(500));
        }

        assertThat(size.limit(0)).isEqualTo(PageSize.SMALLEST);
    }

    @Test
    void stays_where_a_page_takes_about_as_long_as_it_should() {
        int before = size.limit(0);

        size.took(before, Duration.ofMillis(100));

        assertThat(size.limit(0)).isEqualTo(before);
    }

    @Test
    void takes_fewer_rows_after_failures_and_one_in_the_end() {
        int before = size.limit(0);

        assertThat(size.limit(1)).isEqualTo(before / 2);
        assertThat(size.limit(30)).isEqualTo(1);
    }

    @Test
    void learns_nothing_from_a_page_that_was_cut_down_after_a_failure() {
        int before = size.limit(0);

        size.took(size.limit(2), Duration.ofMillis(1));

        assertThat(size.limit(0)).isEqualTo(before);
    }
}

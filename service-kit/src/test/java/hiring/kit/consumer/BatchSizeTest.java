package hiring.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    @Test
    void grows_with_quick_batches_up_to_the_maximum() {
        for (int i = 0; i < 20; i++) {
            size.took(Duration.ofMillis(5));
        }
        assertThat(size.now()).isEqualTo(BatchSize.LARGEST);
    }

    @Test
    void shrinks_with_slow_batches_down_to_one() {
        for (int i = 0; i < 20; i++) {
            size.took(Duration.ofSeconds(2));
        }
        assertThat(size.now()).isEqualTo(1);
    }

    @Test
    void keeps_the_size_at_about_a_tenth_of_a_second() {
        int before = size.now();
        size.took(Duration.ofMillis(100));
        assertThat(size.now()).isEqualTo(before);
    }

    @Test
    void halves_after_failures_down_to_one_record() {
        size.failed(7);
        assertThat(size.now()).isEqualTo(3);
        size.failed(3);
        assertThat(size.now()).isEqualTo(1);
        size.failed(1);
        assertThat(size.now()).isEqualTo(1);
    }
}

package hiring.application.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "3,3", "4,3", "30,3", "39,3", "40,4", "100,10", "500,10"})
    void the_sample_is_a_tenth_at_least_three_and_at_most_ten(int all, int sample) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(all).toList();
        assertThat(Confirmation.sampleOf(ids, 42))
                .hasSize(sample)
                .doesNotHaveDuplicates()
                .isSubsetOf(ids)
                .isEqualTo(Confirmation.sampleOf(ids, 42));
    }
}

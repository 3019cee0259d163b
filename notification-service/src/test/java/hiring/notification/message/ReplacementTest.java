package hiring.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.notification.call.CallState;
import hiring.notification.post.LetterState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacementTest {

    @ParameterizedTest
    @CsvSource({
        "true, , , CALL",
        "false, , , LETTER",
        // The stage asks for a call anyhow
        "true, DUE, , OTHER",
        "false, DUE, , OTHER",
        // Spoken with, but with nothing in writing
        "true, DONE, , LETTER",
        "true, CANCELLED, , LETTER",
        "true, , DUE, OTHER",
        "true, , POSTED, OTHER",
        "true, , CANCELLED, CALL",
        "false, , CANCELLED, OTHER"
    })
    void chooses_the_channel_that_replaces_a_mail(
            boolean hasNumber, @Nullable CallState call, @Nullable LetterState letter, Replacement expected) {
        assertThat(Replacement.of(hasNumber, call, letter)).isEqualTo(expected);
    }
}

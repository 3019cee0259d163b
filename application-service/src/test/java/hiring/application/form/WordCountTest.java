package hiring.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordCountTest {

    @Test
    void nothing_written_has_no_words() {
        assertThat(WordCount.in(null)).isZero();
        assertThat(WordCount.in("")).isZero();
        assertThat(WordCount.in(" \n\t")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "  two\n\nwords ", "two\u2003words", "two\r\nwords\t"})
    void words_stand_between_white_space_of_any_kind_and_length(String text) {
        assertThat(WordCount.in(text)).isEqualTo(2);
    }

    @Test
    void a_word_may_hold_anything_else() {
        assertThat(WordCount.in("well-kept 24/7, O'Brien's 😀")).isEqualTo(4);
    }
}

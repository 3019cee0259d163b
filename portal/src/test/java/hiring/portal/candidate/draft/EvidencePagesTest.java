package hiring.portal.candidate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidencePagesTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "' \u00a0 ', 0", "'one', 1", "' two  words ', 2", "'no\u00a0break', 2", "'a line\nand one', 4"
    })
    void counts_words_as_browsers_do(String text, long words) {
        assertThat(EvidencePages.words(text)).isEqualTo(words);
    }
}

package hiring.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "O'Neill, Siân, oneill sian",
        "de la Cruz, José María, delacruz josemaria",
        "Łukasiewicz, Rafał, lukasiewicz rafal",
        "Sørensen, Mei-Ling, sorensen meiling",
        "Weiß, Æthel, weiss aethel",
        "İnce, Işık, ince isik",
        "Ὀδυσσεύς, Яна, οδυσσευς яна"
    })
    void leaves_out_accents_case_and_punctuation(String family, String given, String key) {
        assertThat(NameKey.of(named(family, given))).isEqualTo(key);
    }

    @Test
    void sorts_by_the_whole_family_name_first() {
        assertThat(NameKey.of(named("Smith", "Zoe"))).isLessThan(NameKey.of(named("Smithers", "Ann")));
        assertThat(NameKey.of(named("Smith", null))).isLessThan(NameKey.of(named("Smith", "Ann")));
    }

    @ParameterizedTest
    @CsvSource({"oneill, true", "O’NEI, true", "'O''Neill, Si', true", "'O''Neil, Si', false", "Sian, false"})
    void is_found_by_the_beginning_of_either_part(String typed, boolean found) {
        assertThat(NameKey.of(named("O'Neill", "Siân")).startsWith(NameKey.startOf(typed)))
                .isEqualTo(found);
    }

    @Test
    void nothing_that_a_name_is_made_of_is_an_empty_start() {
        assertThat(NameKey.startOf(" \u200f'!-")).isEmpty();
        assertThat(NameKey.of(null)).isEmpty();
        assertThat(NameKey.of(named(null, null))).isEmpty();
    }

    @Test
    void is_cut_between_characters() {
        String beforeTheEnd = "a".repeat(NameKey.LONGEST - 1);

        assertThat(NameKey.of(named(beforeTheEnd + "bc", null))).isEqualTo(beforeTheEnd + "b");
        assertThat(NameKey.of(named(beforeTheEnd + "\ud801\udc28", null))).isEqualTo(beforeTheEnd);
    }

    private static PersonalDetails named(@Nullable String family, @Nullable String given) {
        return new PersonalDetails(null, given, family, null, null, null);
    }
}

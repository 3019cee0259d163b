package hiring.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @CsvSource({
        "oneill, true",
        "O’NEI, true",
        "o neill, true",
        "'O''Neill, Si', true",
        "'O''Neil, Si', false",
        "', Si', true",
        "Sian, true",
        "SIÂ, true",
        "ian, false",
        "Siân O'Neill, true",
        "si on, true",
        "o'n siân, true",
        "O Neill Sian, true",
        "Siân Smith, false",
        "Ann O'Neill, false",
        "oneill oneill, false"
    })
    void is_found_by_the_beginning_of_either_name_and_of_both(String typed, boolean found) {
        assertThat(finds(typed, "O'Neill", "Siân")).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"maria de la cruz", "de la cruz maria", "delacruz mariajo", "DE LA", "maría josé de la cruz"})
    void names_of_several_words_are_found_wherever_they_are_parted(String typed) {
        assertThat(finds(typed, "de la Cruz", "María José")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria cruz", "jose", "cruz"})
    void a_word_within_a_name_is_no_beginning(String typed) {
        assertThat(finds(typed, "de la Cruz", "María José")).isFalse();
    }

    @Test
    void one_name_is_sorted_and_found_in_whichever_field_it_stands() {
        assertThat(NameKey.of(named("Suharto", null))).isEqualTo("suharto ");
        assertThat(NameKey.of(named(null, "Suharto"))).isEqualTo("suharto ");
        assertThat(NameKey.of(named("\u00a0", "Suharto"))).isEqualTo("suharto ");
        assertThat(finds("suh", null, "Suharto")).isTrue();
        assertThat(finds("Suharto,", null, "Suharto")).isTrue();
        assertThat(finds("har", null, "Suharto")).isFalse();
    }

    // As the database holds the one key against the other's beginning
    private static boolean finds(String typed, @Nullable String family, @Nullable String given) {
        String key = NameKey.of(named(family, given));
        String[] parts = key.split(" ", -1);
        return NameKey.startsOf(typed).stream()
                .anyMatch(start ->
                        key.startsWith(start.family()) && (parts[1] + ' ' + parts[0]).startsWith(start.given()));
    }

    @Test
    void finds_no_name_where_no_letter_is_typed() {
        assertThat(NameKey.startsOf(" \u200f'!-")).isEmpty();
        assertThat(NameKey.startsOf(" , ")).isEmpty();
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

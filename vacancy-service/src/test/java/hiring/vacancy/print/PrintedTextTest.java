package hiring.vacancy.print;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextPolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\uF0B7 Answer calls | \u2022 Answer calls",
                "\uF0A7 Answer calls | \u2022 Answer calls",
                "\u27A2 Answer calls | \u2022 Answer calls",
                "\u25AA Answer calls | \u2022 Answer calls",
                "\u2714 yes \u2610 no | [tick] yes [ ] no",
                "\uD835\uDC01\uD835\uDC28\uD835\uDC25\uD835\uDC1D | Bold",
                "5\u202Fpm | 5\u00A0pm",
                "co\u2011worker | co-worker",
                "\uD83D\uDE80 | [rocket]",
                "\u5C71\u7530 Ltd | sh\u0101n ti\u00E1n Ltd",
                "\u0E01\u0E23\u0E38\u0E07 | krung",
                "\u202Ea\u200Bb\uFE0F | ab",
                "\uE000 | \uFFFD",
                "Caf\u00E9 \u0141\u00F3d\u017A \u2013 \u201Cok\u201D \u20AC5 | "
                        + "Caf\u00E9 \u0141\u00F3d\u017A \u2013 \u201Cok\u201D \u20AC5"
            })
    void prints_a_sign_letters_or_a_name_for_what_the_font_does_not_have(String typed, String printed) {
        assertThat(PrintedText.of(typed)).isEqualTo(printed);
    }

    // Of the many Han characters and Hangul syllables a few are enough
    private static boolean standsForOthers(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_LETTER, Character.UNASSIGNED, Character.PRIVATE_USE -> c < 0x3000 || c % 101 == 0;
            default -> true;
        };
    }

    @Test
    void every_character_that_is_accepted_is_printed_by_glyphs_and_none_vanishes() {
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(PrintedTextTest::standsForOthers)
                .mapToObj(Character::toString)
                .filter(text ->
                        TextPolicy.read(text, Purpose.PROSE) instanceof Reading.Accepted(var kept) && !kept.isEmpty())
                .filter(text -> {
                    String printed = PrintedText.of(text);
                    return printed.isEmpty() || !printed.codePoints().allMatch(PackFont::canShow);
                })
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void names_what_the_font_does_not_have() {
        assertThat(PrintedText.without("ok \u2714 \uF0B7 \uD83D\uDE80"))
                .containsEntry("\u2714 (heavy check mark)", "[tick]")
                .containsEntry("(private use area f0b7)", "\u2022")
                .containsEntry("\uD83D\uDE80 (rocket)", "[rocket]")
                .hasSize(3);
        assertThat(PrintedText.without("Caf\u00E9 \u2022 \u200B\n")).isEmpty();
    }
}

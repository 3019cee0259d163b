package hiring.kit.text;

import static hiring.kit.text.Purpose.CODE;
import static hiring.kit.text.Purpose.LINE;
import static hiring.kit.text.Purpose.NAME;
import static hiring.kit.text.Purpose.PROSE;
import static hiring.kit.text.TextFault.ILLEGAL_CHARACTER;
import static hiring.kit.text.TextFault.LINE_BREAK;
import static hiring.kit.text.TextFault.NOT_A_NAME;
import static hiring.kit.text.TextFault.PRIVATE_CHARACTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPolicyTest {

    private static final String WALES =
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F";

    static List<Arguments> accepted() {
        return List.of(
                Arguments.of(NAME, "Suharto", "Suharto"),
                Arguments.of(NAME, "  Ann \u00A0  Lee\u3000", "Ann Lee"),
                Arguments.of(NAME, "\u5C71\u7530\u3000\u592A\u90CE", "\u5C71\u7530 \u592A\u90CE"),
                Arguments.of(NAME, "Ann\n", "Ann"),
                // Sinhala and Persian keep their joiners, Latin loses them
                Arguments.of(
                        NAME,
                        "\u0DC1\u0DCA\u200D\u0DBB\u0DD3\u0DB8\u0DCF",
                        "\u0DC1\u0DCA\u200D\u0DBB\u0DD3\u0DB8\u0DCF"),
                Arguments.of(
                        NAME,
                        "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627",
                        "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627"),
                // A Malayalam name that ends in a letter without its vowel
                Arguments.of(NAME, "\u0D30\u0D3E\u0D1C\u0D28\u0D4D\u200D ", "\u0D30\u0D3E\u0D1C\u0D28\u0D4D\u200D"),
                Arguments.of(NAME, "\u0D28\u0D4D\u200D Nair", "\u0D28\u0D4D\u200D Nair"),
                Arguments.of(NAME, "Jo\u200Dhn", "John"),
                Arguments.of(NAME, "\u200CAli\u200D", "Ali"),
                Arguments.of(NAME, "Sul\u00ADlivan", "Sullivan"),
                Arguments.of(NAME, "\u202EAnn\u202C \u2066Lee\u2069", "Ann Lee"),
                Arguments.of(NAME, "\u200EAnn\u200F", "Ann"),
                Arguments.of(NAME, "A\u200Bnn \u2060Lee\uFEFF", "Ann Lee"),
                Arguments.of(NAME, "Jose\u0301", "Jos\u00E9"),
                Arguments.of(
                        NAME,
                        "S\u00E9amus \"Shay\" \u00D3 S\u00FAilleabh\u00E1in",
                        "S\u00E9amus \"Shay\" \u00D3 S\u00FAilleabh\u00E1in"),
                Arguments.of(NAME, "None Smith", "None Smith"),
                Arguments.of(NAME, "O", "O"),
                // A registered variant of a Japanese name is not composed into the common character
                Arguments.of(NAME, "\uFA19\u5C71", "\uFA19\u5C71"),
                Arguments.of(NAME, "\u845B\uDB40\uDD00\u57CE", "\u845B\uDB40\uDD00\u57CE"),
                Arguments.of(NAME, "\u200B\u00A0\u200D", ""),
                Arguments.of(NAME, "\u3164\u115F\u1160\uFFA0\u2800", ""),
                Arguments.of(NAME, "\uFE0F\u034F\u2063", ""),
                Arguments.of(LINE, " a  title ", "a  title"),
                Arguments.of(LINE, "5\u00A0pm", "5\u00A0pm"),
                Arguments.of(LINE, "\uF0B7 Answer calls", "\u2022 Answer calls"),
                Arguments.of(LINE, "\uF0A7\tAnswer calls".replace('\t', ' '), "\u2022 Answer calls"),
                Arguments.of(LINE, "\uF0FC done", "\u2713 done"),
                Arguments.of(LINE, "\u2714 \u2610", "\u2714 \u2610"),
                Arguments.of(PROSE, "one\r\ntwo\rthree\u2028four\n\n\tfive", "one\r\ntwo\rthree\nfour\n\n\tfive"),
                Arguments.of(PROSE, "\u00A0\u200B\n", ""),
                Arguments.of(PROSE, "price \u200E5", "price \u200E5"),
                Arguments.of(PROSE, "\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83D\uDC69\u200D\uD83D\uDCBB"),
                Arguments.of(PROSE, "\u2764\uFE0F\u200D\uD83D\uDD25", "\u2764\uFE0F\u200D\uD83D\uDD25"),
                Arguments.of(PROSE, WALES + " Wales", WALES + " Wales"),
                Arguments.of(PROSE, "hidden\uDB40\uDC61\uDB40\uDC62", "hidden"),
                Arguments.of(CODE, "\u200BCSB/2026/1\u00AD1 ", "CSB/2026/11"),
                Arguments.of(CODE, "ME14\u00A01XQ", "ME14 1XQ"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void keeps_visible_and_removes_invisible_characters(Purpose purpose, String typed, String kept) {
        assertThat(TextPolicy.read(typed, purpose)).isEqualTo(new Reading.Accepted(kept));
        assertThat(TextPolicy.read(kept, purpose))
                .as("reading the result again")
                .isEqualTo(new Reading.Accepted(kept));
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of(PROSE, "a\uFFFEb", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "a\uFFFFb", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "a\uFDD0b", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "a\uDBFF\uDFFFb", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "a\uD800b", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "a\u0000b", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "a\u000Bb", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "a\u0085b", ILLEGAL_CHARACTER),
                Arguments.of(PROSE, "\u007F", ILLEGAL_CHARACTER),
                Arguments.of(LINE, "a\u0001", ILLEGAL_CHARACTER),
                Arguments.of(LINE, "a\nb", LINE_BREAK),
                Arguments.of(LINE, "a\tb", LINE_BREAK),
                Arguments.of(NAME, "Ann\r\nLee", LINE_BREAK),
                Arguments.of(NAME, "Ann\u2028Lee", LINE_BREAK),
                Arguments.of(CODE, "a\nb", LINE_BREAK),
                Arguments.of(PROSE, "a\uE000b", PRIVATE_CHARACTER),
                Arguments.of(NAME, "Ann \uF0B7", PRIVATE_CHARACTER),
                Arguments.of(CODE, "a\uF0B7", PRIVATE_CHARACTER),
                Arguments.of(NAME, "-", NOT_A_NAME),
                Arguments.of(NAME, ".", NOT_A_NAME),
                Arguments.of(NAME, "none", NOT_A_NAME),
                Arguments.of(NAME, "N/A", NOT_A_NAME),
                Arguments.of(NAME, "\u2013", NOT_A_NAME),
                Arguments.of(NAME, "123", NOT_A_NAME));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_with_the_reason(Purpose purpose, String typed, TextFault fault) {
        assertThat(TextPolicy.read(typed, purpose)).isEqualTo(new Reading.Refused(Set.of(fault)));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void agrees_with_unicode_on_invisible_characters(Purpose purpose) {
        List<Integer> seen = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        || UCharacter.isUWhiteSpace(c))
                .filter(c -> c != 0x0B && c != 0x0C && c != 0x85)
                .filter(c -> !TextPolicy.read(Character.toString(c), purpose).equals(new Reading.Accepted("")))
                .boxed()
                .toList();

        assertThat(seen).isEmpty();
    }

    @Test
    void agrees_with_unicode_on_noncharacters() {
        List<Integer> different = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Characters.isNoCharacter(c)
                        != (UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT)
                                || Character.getType(c) == Character.SURROGATE))
                .boxed()
                .toList();

        assertThat(different).isEmpty();
    }

    // A few characters represent the many that differ in nothing but their code
    private static boolean standsForOthers(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_LETTER, Character.UNASSIGNED, Character.PRIVATE_USE ->
                c < 0x3000 || (c >= 0xE000 && c <= 0xFFFF) || c % 101 == 0;
            default -> true;
        };
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void accepts_repaired_texts_except_names(Purpose purpose) {
        Stream<String> pairs = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(TextPolicyTest::standsForOthers)
                .mapToObj(c -> "a" + Character.toString(c) + "b");
        List<String> different = pairs.filter(text -> {
                    String repaired = TextPolicy.repaired(text, purpose);
                    return !TextPolicy.read(repaired, purpose).equals(new Reading.Accepted(repaired));
                })
                .toList();

        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u3164", "\u2800\u200D", "\n\t"})
    void treats_invisible_texts_as_blank(String text) {
        assertThat(TextPolicy.isBlank(text)).isTrue();
        assertThat(TextPolicy.isBlank(text + ".")).isFalse();
    }

    @Test
    void repairs_older_stored_texts() {
        assertThat(TextPolicy.repaired("Title\uFFFE with\u0001 two\nlines \uE000", LINE))
                .isEqualTo("Title\uFFFD with  two lines \uFFFD");
    }
}

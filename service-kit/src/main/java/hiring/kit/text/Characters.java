package hiring.kit.text;

import com.ibm.icu.lang.UCharacter;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Properties of single code points that the policy needs and {@link Character} does not know. */
final class Characters {

    static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    static final int ZERO_WIDTH_JOINER = 0x200D;
    static final int REPLACEMENT = 0xFFFD;
    static final int BULLET = 0x2022;

    private static final int VIRAMA = 9;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int LAST_BITS = 0xFFFE;

    /** Scripts whose letters look the same with and without a joiner between them. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /**
     * Signs of the Symbol and Wingdings fonts, which word processors store as private-use characters (U+F000 plus the
     * font's own code). The map has only bullets and boxes, because other codes mean different signs in the two fonts.
     */
    private static final Map<Integer, Integer> OF_WORD = Map.ofEntries(
            Map.entry(0xF0FC, 0x2713),
            Map.entry(0xF0FB, 0x2717),
            Map.entry(0xF0FE, 0x2611),
            Map.entry(0xF0FD, 0x2612),
            Map.entry(0xF06F, 0x2610),
            Map.entry(0xF0A8, 0x2610),
            Map.entry(0xF0E0, 0x2192),
            Map.entry(0xF0E8, 0x2192),
            Map.entry(0xF0F0, 0x2192),
            Map.entry(0xF02D, 0x2013),
            Map.entry(0xF020, 0x20),
            Map.entry(0xF0A7, BULLET),
            Map.entry(0xF0B7, BULLET),
            Map.entry(0xF0D8, BULLET),
            Map.entry(0xF076, BULLET),
            Map.entry(0xF06C, BULLET),
            Map.entry(0xF06E, BULLET),
            Map.entry(0xF071, BULLET),
            Map.entry(0xF075, BULLET),
            Map.entry(0xF077, BULLET),
            Map.entry(0xF09F, BULLET),
            Map.entry(0xF09E, BULLET),
            Map.entry(0xF0A1, BULLET),
            Map.entry(0xF0AA, BULLET),
            Map.entry(0xF0AB, BULLET),
            Map.entry(0xF0B2, BULLET),
            Map.entry(0xF0C4, BULLET),
            Map.entry(0xF0D9, BULLET),
            Map.entry(0xF0DA, BULLET),
            Map.entry(0xF0DC, BULLET),
            Map.entry(0xF0E4, BULLET),
            Map.entry(0xF046, BULLET));

    private Characters() {}

    /**
     * Codes that no output format can contain: half of a surrogate pair, and those that Unicode reserves for programs.
     */
    static boolean isNoCharacter(int c) {
        return Character.getType(c) == Character.SURROGATE
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & LAST_BITS) == LAST_BITS;
    }

    static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    static boolean isPrivate(int c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    /** The sign that a word processor meant, or the code itself where it is not known. */
    static int meantByWordProcessor(int c) {
        return OF_WORD.getOrDefault(c, c);
    }

    static boolean isSpace(int c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180D)
                || c == 0x180F;
    }

    /** Marks that change the text direction and need no closing mark. */
    static boolean isDirectionMark(int c) {
        return c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** Format characters that print: Arabic number signs and the layout of hieroglyphs. */
    static boolean isVisibleFormat(int c) {
        return (c >= 0x0600 && c <= 0x0605)
                || c == 0x06DD
                || c == 0x070F
                || c == 0x0890
                || c == 0x0891
                || c == 0x08E2
                || c == 0x110BD
                || c == 0x110CD
                || (c >= 0x13430 && c <= 0x1343F);
    }

    /**
     * Invisible and unneeded: soft hyphens, zero width spaces, changes of direction, tags, and codes reserved for such.
     */
    static boolean isHidden(int c) {
        return (Character.getType(c) == Character.FORMAT && !isVisibleFormat(c))
                || isVariationSelector(c)
                || c == 0x034F
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x180E
                || c == 0x2065
                || (c >= 0xFFF0 && c <= 0xFFF8)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** Spaces, and letters and patterns that are drawn empty. */
    static boolean isBlank(int c) {
        return isSpace(c)
                || isLineBreak(c)
                || c == '\t'
                || isHidden(c)
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800;
    }

    /** The mark that removes the vowel of a letter. A joiner after it decides how the letter is drawn. */
    static boolean isVirama(int c) {
        return UCharacter.getCombiningClass(c) == VIRAMA;
    }

    /** Whether a joiner between the two characters changes how they look. */
    static boolean isJoinable(int before, int after) {
        return (isPicture(before) && isPicture(after)) || (isOfJoiningScript(before) && isOfJoiningScript(after));
    }

    /**
     * The number of code points of a flag with tags, for a part of a country, from this position; zero if there is
     * none.
     */
    static int lengthOfTaggedFlag(int[] text, int from) {
        if (text[from] != BLACK_FLAG) {
            return 0;
        }
        int end = from + 1;
        while (end < text.length && text[end] >= 0xE0030 && text[end] <= 0xE007A) {
            end++;
        }
        int tags = end - from - 1;
        return end < text.length && text[end] == 0xE007F && tags >= 3 && tags <= 6 ? tags + 2 : 0;
    }

    /** Unicode composes these into other characters, but names are registered with them. */
    static boolean isCompatibilityIdeograph(int c) {
        return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static boolean isPicture(int c) {
        return Character.isExtendedPictographic(c)
                || Character.isEmojiModifier(c)
                || isVariationSelector(c)
                || (Character.isEmoji(c) && c > 0x7F);
    }

    private static boolean isOfJoiningScript(int c) {
        if (!Character.isLetter(c) && !isMark(c)) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return !WITHOUT_JOINERS.contains(script);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}

package hiring.vacancy.print;

import com.ibm.icu.text.Transliterator;
import hiring.kit.text.Purpose;
import hiring.kit.text.TextPolicy;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text as the PDF can print it. Each character that the fonts lack is replaced by a similar sign, by Latin letters,
 * or by its name in brackets; only invisible characters are dropped.
 */
public final class PrintedText {

    private static final String BULLET = "\u2022";
    private static final String TICK = "[tick]";
    private static final String CROSS = "[cross]";

    /** Signs that word processors put in lists and tables. */
    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry(0x2713, TICK),
            Map.entry(0x2714, TICK),
            Map.entry(0x2611, TICK),
            Map.entry(0x2705, TICK),
            Map.entry(0x2612, CROSS),
            Map.entry(0x2717, CROSS),
            Map.entry(0x2718, CROSS),
            Map.entry(0x274C, CROSS),
            Map.entry(0x2610, "[ ]"),
            Map.entry(0x2192, "->"),
            Map.entry(0x21D2, "=>"),
            Map.entry(0x2794, "->"),
            Map.entry(0x27A1, "->"),
            Map.entry(0x202F, "\u00A0"),
            Map.entry(0x25AA, BULLET),
            Map.entry(0x25AB, BULLET),
            Map.entry(0x25A0, BULLET),
            Map.entry(0x25A1, BULLET),
            Map.entry(0x25CF, BULLET),
            Map.entry(0x25CB, BULLET),
            Map.entry(0x25E6, BULLET),
            Map.entry(0x25C6, BULLET),
            Map.entry(0x25C7, BULLET),
            Map.entry(0x25CA, BULLET),
            Map.entry(0x25BA, BULLET),
            Map.entry(0x25B6, BULLET),
            Map.entry(0x25FE, BULLET),
            Map.entry(0x25FC, BULLET),
            Map.entry(0x2023, BULLET),
            Map.entry(0x2043, BULLET),
            Map.entry(0x2219, BULLET),
            Map.entry(0x27A2, BULLET),
            Map.entry(0x27A4, BULLET),
            Map.entry(0x2756, BULLET),
            Map.entry(0x2605, BULLET),
            Map.entry(0x2606, BULLET));

    private PrintedText() {}

    /** As {@link #replaced} says, throughout. */
    public static String of(String text) {
        int[] typed = TextPolicy.repaired(text, Purpose.PROSE).codePoints().toArray();
        StringBuilder printed = new StringBuilder(typed.length);
        for (int i = 0; i < typed.length; i++) {
            if (PackFont.canShow(typed[i])) {
                printed.appendCodePoint(typed[i]);
                continue;
            }
            int end = i;
            // Letters of another alphabet are rewritten by the word: some change with their neighbours
            while (end < typed.length && isWrittenInLatin(typed[end])) {
                end++;
            }
            if (end > i) {
                printed.append(inLatin(new String(typed, i, end - i)));
                i = end - 1;
            } else {
                printed.append(replaced(typed[i]));
            }
        }
        return printed.toString();
    }

    /** The characters of a text that the fonts lack, with their replacements. */
    public static Map<String, String> without(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        text.codePoints()
                .filter(c -> !PackFont.canShow(c) && !TextPolicy.isBlank(Character.toString(c)))
                .forEach(c -> found.putIfAbsent(described(c), of(Character.toString(c))));
        return found;
    }

    private static String described(int c) {
        String seen = Character.getType(c) == Character.PRIVATE_USE ? "" : Character.toString(c) + " ";
        return "%s(%s)".formatted(seen, PackFont.nameOf(c));
    }

    private static boolean isWrittenInLatin(int c) {
        return !PackFont.canShow(c)
                && !SIGNS.containsKey(c)
                && !TextPolicy.isBlank(Character.toString(c))
                && (Character.isLetter(c) || isMark(c));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static String inLatin(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC);
        String latin = plain.codePoints().allMatch(PackFont::canShow) ? plain : Latin.LETTERS.transliterate(plain);
        StringBuilder printed = new StringBuilder();
        latin.codePoints().forEach(c -> printed.append(PackFont.canShow(c) ? Character.toString(c) : replaced(c)));
        // The transliteration rules ignore a mark without a letter
        return printed.isEmpty()
                ? plain.codePoints().mapToObj(PrintedText::named).collect(Collectors.joining())
                : printed.toString();
    }

    private static String named(int c) {
        return '[' + PackFont.nameOf(c) + ']';
    }

    private static String replaced(int c) {
        String sign = SIGNS.get(c);
        if (sign != null) {
            return sign;
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            return "-";
        }
        String character = Character.toString(c);
        if (TextPolicy.isBlank(character)) {
            return Character.isSpaceChar(c) ? " " : "";
        }
        String plain = Normalizer.normalize(character, Normalizer.Form.NFKD);
        return plain.codePoints().allMatch(PackFont::canShow) ? plain : named(c);
    }

    // Loaded at the first use: loading takes a while, and most packs are in English
    private static final class Latin {
        static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; NFC");
    }
}

package hiring.application.qualification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parses the spellings of a name or a grade in the tables: alternatives are separated by bars, optional parts are in
 * square brackets.
 */
public final class Spelling {

    private static final String APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4\u201c\u201d\u201e\u2033\"";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63";

    private Spelling() {}

    /** All spellings that a cell describes. */
    public static List<String> all(String cell) {
        return split(cell).stream()
                .flatMap(alternative -> expanded(alternative).stream())
                .map(spelling -> spelling.strip().replaceAll("\\s+", " "))
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Normalises a text character by character: to lower case without diacritics, straight quotes, hyphens and spaces.
     * The length stays the same.
     */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char written) {
        if (APOSTROPHES.indexOf(written) >= 0) {
            return '\'';
        }
        if (DASHES.indexOf(written) >= 0) {
            return '-';
        }
        if (Character.isWhitespace(written) || Character.isSpaceChar(written)) {
            return ' ';
        }
        String plain = Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.length() == 1 ? plain.charAt(0) : written;
    }

    private static List<String> expanded(String spelling) {
        int open = spelling.indexOf('[');
        if (open < 0) {
            return List.of(spelling);
        }
        int close = spelling.indexOf(']', open);
        List<String> endings = expanded(spelling.substring(close + 1));
        List<String> all = new ArrayList<>();
        List<String> optional = new ArrayList<>(split(spelling.substring(open + 1, close)));
        optional.add("");
        for (String part : optional) {
            endings.forEach(ending -> all.add(spelling.substring(0, open) + part + ending));
        }
        return all;
    }

    private static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '|' && depth == 0) {
                parts.add(cell.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(cell.substring(from));
        return parts;
    }
}

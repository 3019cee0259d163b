package hiring.kit.text;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which characters a text may contain (decision 0042). {@link #read} cleans or refuses an input. {@link
 * #repaired} makes old stored text safe for output. Accepted text can be written as XML, JSON, HTML, CSV, mail headers
 * and calendars.
 */
public final class TextPolicy {

    /** The maximum length of any text. A field may allow less. */
    public static final int LONGEST = 100_000;

    private static final int CANCEL_TAG = 0xE007F;

    /** What people type when a form requires a name that they do not have. */
    private static final Set<String> NO_NAMES =
            Set.of("none", "n/a", "n.a.", "n.a", "not applicable", "no name", "no surname", "unknown");

    private TextPolicy() {}

    public static Reading read(String typed, Purpose purpose) {
        Set<TextFault> faults = EnumSet.noneOf(TextFault.class);
        String text = clean(typed, purpose, faults);
        if (purpose == Purpose.NAME && !text.isEmpty() && !isName(text)) {
            faults.add(TextFault.NOT_A_NAME);
        }
        return faults.isEmpty() ? new Reading.Accepted(text) : new Reading.Refused(faults);
    }

    /** The cleaned text. Characters that an input would refuse today become blanks or replacement characters. */
    public static String repaired(String stored, Purpose purpose) {
        return clean(stored, purpose, EnumSet.noneOf(TextFault.class));
    }

    /** Whether the text contains nothing visible. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Characters::isBlank);
    }

    /** The text without surrounding blanks of any Unicode kind. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Characters.isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isTrailing(text.codePointBefore(end)) && !endsInHalfLetter(text, end)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    // Malayalam and Bengali words may end in a letter with a virama and a joiner
    private static boolean endsInHalfLetter(String text, int end) {
        return end > 1
                && Characters.isJoiner(text.charAt(end - 1))
                && Characters.isVirama(text.codePointBefore(end - 1));
    }

    // A variation selector or a tag at the end belongs to the character before it. clean() has removed the others
    private static boolean isTrailing(int c) {
        return Characters.isBlank(c) && !Characters.isVariationSelector(c) && c != CANCEL_TAG;
    }

    private static boolean isName(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetter(c) && !Characters.isBlank(c))
                && !NO_NAMES.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String clean(String typed, Purpose purpose, Set<TextFault> faults) {
        String stripped = stripped(typed);
        if (isPlain(stripped, purpose)) {
            return stripped;
        }
        String kept = withoutHidden(stripped.codePoints().toArray(), purpose, faults);
        return composed(stripped(kept));
    }

    // A shortcut for nearly all texts
    private static boolean isPlain(String text, Purpose purpose) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowedBreak = purpose == Purpose.PROSE && (c == '\n' || c == '\r' || c == '\t');
            boolean secondBlank = purpose == Purpose.NAME && c == ' ' && text.charAt(i - 1) == ' ';
            if (c > '~' || secondBlank || (c < ' ' && !allowedBreak)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutHidden(int[] text, Purpose purpose, Set<TextFault> faults) {
        StringBuilder kept = new StringBuilder(text.length);
        for (int i = 0; i < text.length; i++) {
            int c = text[i];
            int flag = Characters.lengthOfTaggedFlag(text, i);
            if (flag > 0 && purpose != Purpose.CODE) {
                kept.append(new String(text, i, flag));
                i += flag - 1;
            } else if (Characters.isNoCharacter(c)) {
                faults.add(TextFault.ILLEGAL_CHARACTER);
                kept.appendCodePoint(Characters.REPLACEMENT);
            } else if (Characters.isLineBreak(c) || c == '\t') {
                appendBreak(kept, c, purpose, faults);
            } else if (Character.isISOControl(c)) {
                faults.add(TextFault.ILLEGAL_CHARACTER);
                appendSpace(kept, ' ', purpose);
            } else if (Characters.isPrivate(c)) {
                appendPrivate(kept, c, purpose, faults);
            } else if (Characters.isSpace(c)) {
                appendSpace(kept, c, purpose);
            } else if (!Characters.isHidden(c) || isNeeded(text, i, kept, purpose)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static void appendBreak(StringBuilder kept, int c, Purpose purpose, Set<TextFault> faults) {
        if (purpose == Purpose.PROSE) {
            // Most programs do not treat Unicode's own separators as line breaks
            kept.append(c > '~' ? '\n' : (char) c);
        } else {
            faults.add(TextFault.LINE_BREAK);
            appendSpace(kept, ' ', purpose);
        }
    }

    private static void appendPrivate(StringBuilder kept, int c, Purpose purpose, Set<TextFault> faults) {
        int meant = Characters.meantByWordProcessor(c);
        boolean allowed = purpose == Purpose.LINE || purpose == Purpose.PROSE;
        if (meant == c || !allowed) {
            faults.add(TextFault.PRIVATE_CHARACTER);
        }
        kept.appendCodePoint(meant == c ? Characters.REPLACEMENT : meant);
    }

    private static void appendSpace(StringBuilder kept, int c, Purpose purpose) {
        boolean plain = purpose == Purpose.NAME || purpose == Purpose.CODE;
        boolean second = purpose == Purpose.NAME && !kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ';
        if (!second) {
            kept.appendCodePoint(plain ? ' ' : c);
        }
    }

    private static boolean isNeeded(int[] text, int at, StringBuilder kept, Purpose purpose) {
        int c = text[at];
        if (purpose == Purpose.CODE || kept.isEmpty()) {
            return false;
        }
        int before = kept.codePointBefore(kept.length());
        if (Characters.isVariationSelector(c)) {
            return !Characters.isBlank(before);
        }
        if (Characters.isDirectionMark(c)) {
            return purpose == Purpose.PROSE;
        }
        if (Characters.isJoiner(c) && Characters.isVirama(before)) {
            return true;
        }
        int next = at + 1;
        while (next < text.length && Characters.isHidden(text[next])) {
            next++;
        }
        return Characters.isJoiner(c) && next < text.length && Characters.isJoinable(before, text[next]);
    }

    private static String composed(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return text;
        }
        StringBuilder composed = new StringBuilder(text.length());
        StringBuilder run = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Characters.isCompatibilityIdeograph(c)) {
                composed.append(Normalizer.normalize(run, Normalizer.Form.NFC)).appendCodePoint(c);
                run.setLength(0);
            } else {
                run.appendCodePoint(c);
            }
        });
        return composed.append(Normalizer.normalize(run, Normalizer.Form.NFC)).toString();
    }
}

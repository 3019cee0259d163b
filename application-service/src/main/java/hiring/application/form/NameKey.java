package hiring.application.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is sorted and searched: the family name, a space, the given names; without accents, case, spaces within and punctuation.
 * Who types "oneill" finds O'Neill, and Łukasiewicz is among the Ls.
 */
public final class NameKey {

    /** In characters; what differs only after them is in the order of ids. */
    static final int LONGEST = 120;

    // Letters of Latin alphabets that no normalisation takes apart
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"));

    private NameKey() {}

    /** Empty where no name is written. */
    public static String of(@Nullable PersonalDetails details) {
        return details == null ? "" : joined(plain(details.familyName()), plain(details.givenNames()));
    }

    /**
     * With what the keys of the people begin who are meant by a typed beginning of a family name, or by a family name, a comma and the
     * beginning of given names. Empty where nothing is typed that a name is made of.
     */
    public static String startOf(String typed) {
        int comma = typed.indexOf(',');
        return comma < 0
                ? cut(plain(typed))
                : cut(plain(typed.substring(0, comma)) + ' ' + plain(typed.substring(comma + 1)));
    }

    private static String joined(String family, String given) {
        return family.isEmpty() && given.isEmpty() ? "" : cut(family + ' ' + given);
    }

    private static String plain(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(letter -> PLAIN.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining());
    }

    // Not through the middle of a character that takes two
    private static String cut(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        int end = Character.isHighSurrogate(key.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return key.substring(0, end);
    }
}

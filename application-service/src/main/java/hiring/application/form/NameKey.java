package hiring.application.form;

import hiring.kit.text.TextPolicy;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is sorted and searched: the family name, a space, the given names; without accents, case, spaces within
 * and punctuation. A person with one name is sorted by it, in whichever field it stands. Who types "oneill" finds
 * O'Neill, and Łukasiewicz is among the Ls. See decision 0060.
 */
public final class NameKey {

    /** In characters; what differs only after them is in the order of ids. */
    static final int LONGEST = 120;

    // The last one takes what is left; no name is found by more boundaries than these
    private static final int MOST_WORDS = 6;

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
     * How the names that a recruiter searches for begin.
     *
     * @param family with what the key begins; empty where that may be anything
     * @param given with what the key begins that has the given names first; empty where that may be anything
     */
    public record Start(String family, String given) {}

    /**
     * Who may be meant by what is typed: the beginning of a family name, of given names, or of both in either order,
     * wherever the one ends and the other begins; or a whole family name, a comma and the beginning of given names.
     * None where nothing is typed that a name is made of.
     */
    public static Set<Start> startsOf(String typed) {
        int comma = typed.indexOf(',');
        if (comma >= 0) {
            String family = plain(typed.substring(0, comma));
            String given = plain(typed.substring(comma + 1));
            // Nothing stands before the comma in no name
            return family.isEmpty() ? startsOf(given) : Set.of(new Start(cut(family + ' ' + given), ""));
        }
        List<String> words = Stream.of(TextPolicy.stripped(typed).split("\\s+", MOST_WORDS))
                .map(NameKey::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        Set<Start> starts = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String first = cut(String.join("", words.subList(0, i)));
            String second = cut(String.join("", words.subList(i, words.size())));
            starts.add(new Start(second, first));
            starts.add(new Start(first, second));
        }
        return starts;
    }

    private static String joined(String family, String given) {
        if (family.isEmpty()) {
            return given.isEmpty() ? "" : cut(given + ' ');
        }
        return cut(family + ' ' + given);
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

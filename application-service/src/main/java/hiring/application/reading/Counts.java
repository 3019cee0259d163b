package hiring.application.reading;

import hiring.application.qualification.Spelling;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises numbers of awards and ranges of grades, such as "five GCSEs" and "A-C". */
final class Counts {

    private static final List<String> NUMBERS = List.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen");
    private static final Set<String> MANY = Set.of("several", "various", "many", "some", "multiple");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:\\s*x)?|x\\s*(\\d{1,2})");
    private static final Pattern RANGE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?:a\\*|[a-f])\\s*(?:-|to)\\s*[b-g]"
            + "|[2-9]\\s*(?:-|to)\\s*[1-8]"
            + "|(?:a\\*?|[b-g]|\\d)\\s*(?:or|and|/)\\s*(?:above|better|higher|over)"
            + "|\\d+\\s*x?\\s*(?:a\\*|[a-g]|'[a-g]')'?s?"
            + ")(?![\\p{L}\\p{N}*])");
    private static final Pattern INCLUDING =
            Pattern.compile("(?:^|\\s)(?:including|inc|incl|includes|such as|among them)\\.?(?:\\s|$)");
    private static final Pattern LINK =
            Pattern.compile("(?:and|or|with|in|of|at|from|the|for|also|plus|&|\\+|grade|a|an|all|both|each|\\s)*");

    private Counts() {}

    /** Whether the words are a number, or a word such as "several". */
    static boolean isCount(String words) {
        return of(words).isPresent() || MANY.contains(plain(words));
    }

    static boolean isNumber(String words) {
        return words.matches("\\d+");
    }

    /** Whether the words are only conjunctions, prepositions and articles. */
    static boolean isLink(String words) {
        return !words.strip().equals("A") && LINK.matcher(plain(words)).matches();
    }

    static String withoutAnd(String words) {
        return words.replaceFirst("(?i)^(?:and|&|\\+|plus)\\s+", "").replaceFirst("(?i)\\s+(?:and|&|\\+|plus)$", "");
    }

    static OptionalInt of(String words) {
        String plain = plain(words);
        if (NUMBERS.contains(plain)) {
            return OptionalInt.of(NUMBERS.indexOf(plain));
        }
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
    }

    /** Whether the words contain a range of grades ("A-C") or a number of equal grades ("5 As"). */
    static boolean haveRange(String words, Grades grades) {
        Matcher matcher = RANGE.matcher(plain(words));
        return matcher.find() && !grades.isGrade(matcher.group());
    }

    static boolean haveIncluding(String words) {
        return INCLUDING.matcher(plain(words)).find();
    }

    private static String plain(String words) {
        return Spelling.folded(words).strip();
    }
}

package hiring.application.reading;

import hiring.application.qualification.Spelling;
import hiring.application.qualification.Table;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words with a meaning beside awards, subjects and grades, from {@code words.csv}. */
final class Words {

    /** The meaning of a word. */
    enum Role {
        PREDICTED,
        UNFINISHED,
        /** An awarding body. */
        BODY,
        /** Part of the name of a school, college or university. */
        INSTITUTION,
        /** A qualifier of an award, such as "(Hons)". */
        QUALIFIER;

        private final Pattern folded;
        private final Pattern exact;

        Role() {
            List<String> spellings = spellings(name());
            folded = pattern(spellings.stream()
                    .filter(word -> word.charAt(0) != '!')
                    .map(Spelling::folded)
                    .toList());
            exact = pattern(spellings.stream()
                    .filter(word -> word.charAt(0) == '!')
                    .map(word -> word.substring(1))
                    .toList());
        }

        Matcher in(String line) {
            return folded.matcher(Spelling.folded(line));
        }

        Matcher exactlyIn(String line) {
            return exact.matcher(line);
        }

        boolean isIn(String text) {
            return in(text).find() || exactlyIn(text).find();
        }
    }

    private Words() {}

    private static List<String> spellings(String role) {
        List<String> words = Table.rows(Words.class, "words.csv", 2).stream()
                .filter(cells -> cells.get(0).equals(role))
                .flatMap(cells -> Spelling.all(cells.get(1)).stream())
                .toList();
        if (words.isEmpty()) {
            throw new IllegalStateException("words.csv lacks " + role);
        }
        return words;
    }

    private static Pattern pattern(List<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        return Pattern.compile(words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word).replace(" ", "\\E[\\s-]+\\Q"))
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}'])(?:", ")(?![\\p{L}\\p{N}])")));
    }
}

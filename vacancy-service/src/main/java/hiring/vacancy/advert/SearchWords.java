package hiring.vacancy.advert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a search as a text search query of PostgreSQL. All words must be found, as written, as a prefix from
 * three letters on, or inflected; "or", a minus before a word, and quotes round a phrase are understood.
 * See decision 0050.
 */
final class SearchWords {

    private static final Pattern TERM = Pattern.compile("(?<not>-)?(?:\"(?<phrase>[^\"]*)\"|(?<word>\\S+))");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern HYPHENS = Pattern.compile("[-\u2010\u2011]");
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_TERMS = 30;
    private static final String NOTHING = "cast(null as tsquery)";

    private final Map<String, Object> values;
    private final List<String> ranked = new ArrayList<>();
    private String found = "";
    private int parameters;

    private SearchWords(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads what was typed, and adds the parameters of its query to those of the statement. */
    static SearchWords of(String typed, Map<String, Object> values) {
        SearchWords words = new SearchWords(values);
        words.read(typed);
        return words;
    }

    /**
     * The query as a common table expression. It is computed once, and hidden from the planner, which would otherwise
     * unpack the words of all adverts instead of using the index for a frequent word.
     */
    String asked() {
        return "asked as materialized (select %s as found, %s as ranked)"
                .formatted(found.isEmpty() ? NOTHING : found, ranked.isEmpty() ? NOTHING : String.join(" || ", ranked));
    }

    /** The condition for adverts that fit. */
    String condition() {
        return found.isEmpty() ? "false" : "words @@ (select found from asked)";
    }

    /** How well an advert fits: its title before everything else. */
    String rank() {
        return ranked.isEmpty() ? "cast(0 as real)" : "ts_rank('{0,0,0.1,1}', heading, (select ranked from asked))";
    }

    private void read(String typed) {
        List<String> alternatives = new ArrayList<>();
        List<String> all = new ArrayList<>();
        Matcher term = TERM.matcher(typed);
        for (int terms = 0; terms < MOST_TERMS && term.find(); terms++) {
            if ("or".equalsIgnoreCase(term.group())) {
                add(all, alternatives);
                continue;
            }
            boolean not = term.group("not") != null;
            String phrase = term.group("phrase");
            String query = phrase == null ? word(term.group("word"), !not) : phrase(phrase);
            if (!query.isEmpty()) {
                all.add(not ? "!!(%s)".formatted(query) : "(%s)".formatted(query));
                if (!not) {
                    ranked.add(query);
                }
            }
        }
        add(all, alternatives);
        found = String.join(" || ", alternatives);
    }

    private static void add(List<String> all, List<String> alternatives) {
        if (!all.isEmpty()) {
            alternatives.add("(%s)".formatted(String.join(" && ", all)));
            all.clear();
        }
    }

    // "co-ordinator" is written "coordinator" too; "front-end" is found as two words
    private String word(String typed, boolean beginning) {
        List<String> parts = parts(HYPHENS.matcher(typed).replaceAll(" "));
        List<String> joined = parts(HYPHENS.matcher(typed).replaceAll(""));
        if (parts.isEmpty()) {
            return "";
        }
        String together = all(joined, beginning);
        return parts.equals(joined) ? together : together + " || (" + all(parts, beginning) + ")";
    }

    private String all(List<String> words, boolean beginning) {
        return words.stream()
                .map(word -> one(word, beginning))
                .reduce((one, other) -> "(%s) && (%s)".formatted(one, other))
                .orElse("");
    }

    private String one(String word, boolean beginning) {
        boolean open = beginning && word.codePointCount(0, word.length()) >= SHORTEST_BEGINNING;
        return "to_tsquery('board_literal', %s) || plainto_tsquery('board_english', %s)"
                .formatted(parameter("'" + word + "'" + (open ? ":*" : "")), parameter(word));
    }

    private String phrase(String typed) {
        List<String> parts = parts(typed);
        if (parts.isEmpty()) {
            return "";
        }
        String words = parameter(String.join(" ", parts));
        return "phraseto_tsquery('board_literal', %s) || phraseto_tsquery('board_english', %s)".formatted(words, words);
    }

    private String parameter(String value) {
        String name = "word" + parameters++;
        values.put(name, value);
        return ":" + name;
    }

    private static List<String> parts(String typed) {
        return NO_WORD.splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

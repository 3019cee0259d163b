package hiring.application.reading;

import hiring.application.qualification.Award;
import hiring.application.qualification.Spelling;
import hiring.application.qualification.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names of awards in text, in the spellings of {@code award-names.csv} (decision 0048). */
final class AwardNames {

    private static final int COLUMNS = 3;
    private static final char EXACT = '!';
    private static final char ONLY_BY_GRADE = '~';

    // Longest first, so that "degree apprenticeship" is not found as an apprenticeship, nor "AS-level" as an A-level
    private static final List<Name> NAMES = read();

    private AwardNames() {}

    /**
     * One mention of an award.
     *
     * @param awards several if the name is ambiguous
     * @param onlyByGrade the award if the grade is of its scale; otherwise it is not this award
     * @param level if the name contains it
     * @param start index of its first character in the line
     * @param end index after its last character
     */
    record Mention(
            Set<Award> awards,
            @Nullable Award onlyByGrade,
            @Nullable Integer level,
            int start,
            int end) {}

    private record Name(
            List<Award> awards,
            @Nullable Award onlyByGrade,
            @Nullable Integer level,
            Pattern pattern,
            boolean exact,
            int length) {}

    /** The awards that a line mentions, in the order of their positions. */
    static List<Mention> in(String line) {
        String folded = Spelling.folded(line);
        List<Mention> mentions = new ArrayList<>();
        boolean[] taken = new boolean[line.length()];
        for (Name name : NAMES) {
            Matcher matcher = name.pattern().matcher(name.exact() ? line : folded);
            while (matcher.find()) {
                if (isFree(taken, matcher.start(), matcher.end())) {
                    Arrays.fill(taken, matcher.start(), matcher.end(), true);
                    if (!name.awards().isEmpty()) {
                        mentions.add(new Mention(
                                new LinkedHashSet<>(name.awards()),
                                name.onlyByGrade(),
                                name.level(),
                                matcher.start(),
                                matcher.end()));
                    }
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        mentions.removeIf(mention -> isGradeOf(mentions.getFirst(), mention, line));
        return mentions;
    }

    // In "Leaving Certificate Mathematics A2", "A2" is a grade and not the award
    private static boolean isGradeOf(Mention first, Mention other, String line) {
        return other.start() != first.start()
                && first.awards().stream()
                        .anyMatch(award -> award.scale().isGrade(line.substring(other.start(), other.end())));
    }

    private static boolean isFree(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Name> read() {
        List<Name> names = new ArrayList<>();
        for (List<String> cells : Table.rows(Award.class, "award-names.csv", COLUMNS)) {
            List<Award> awards = new ArrayList<>();
            Award onlyByGrade = null;
            for (String award :
                    cells.get(0).isEmpty() ? new String[0] : cells.get(0).split(" ", -1)) {
                if (award.charAt(0) == ONLY_BY_GRADE) {
                    onlyByGrade = Award.valueOf(award.substring(1));
                } else {
                    awards.add(Award.valueOf(award));
                }
            }
            Integer level = cells.get(1).isEmpty() ? null : Integer.valueOf(cells.get(1));
            for (String spelling : Spelling.all(cells.get(2))) {
                boolean exact = spelling.charAt(0) == EXACT;
                String written = exact ? spelling.substring(1) : Spelling.folded(spelling);
                names.add(new Name(List.copyOf(awards), onlyByGrade, level, pattern(written), exact, written.length()));
            }
        }
        names.sort(Comparator.comparingInt(Name::length).reversed());
        return List.copyOf(names);
    }

    // A name has no letter before or after it, so that "MA" is not found in "Maths"
    private static Pattern pattern(String spelling) {
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}'])(?:");
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            pattern.append(
                    switch (c) {
                        case ' ' -> "\\.?[\\s-]+";
                        case '.' -> "(?:\\.\\s?)?";
                        case '\'' -> "'?";
                        case '&' -> "\\s?&\\s?";
                        case '(' -> "\\.?\\s*\\(\\s*";
                        case ')' -> "\\.?\\s*\\)";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        boolean word = Character.isLetterOrDigit(spelling.charAt(spelling.length() - 1));
        pattern.append(word ? "(?:'?s)?\\.?" : "").append(")(?![\\p{L}\\p{N}]|'\\p{L})");
        return Pattern.compile(pattern.toString());
    }
}

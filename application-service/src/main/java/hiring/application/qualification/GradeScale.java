package hiring.application.qualification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scales of grades. Only grades of one scale can be compared. {@code grades.csv} has the grades of each scale and their
 * spellings.
 */
public enum GradeScale {
    DEGREE_CLASS,
    GCSE,
    CSE,
    A_LEVEL,
    /** Grades of vocational awards and master's degrees; a large vocational award has two, three or four of them. */
    DISTINCTION,
    PASS_OR_FAIL,
    /** Numbers of credits at each grade instead of one grade. */
    ACCESS,
    MEDICINE,
    NATIONAL_5,
    HIGHER,
    STANDARD_GRADE,
    LEAVING_CERTIFICATE,
    JUNIOR_CERTIFICATE,
    INTERNATIONAL_BACCALAUREATE,
    /** Grades from abroad, stored as written. */
    OVERSEAS,
    /** No grades. */
    NONE;

    private static final int LARGEST_VOCATIONAL = 4;
    private static final Pattern WITH_BRACKETS = Pattern.compile("([^()]+)\\(([^()]+)\\)");
    private static final Pattern TIMES = Pattern.compile("\\b(double|triple) (distinction(?:\\*| star)?|merit|pass)");

    /** The result of comparing a grade with a required one. */
    public enum Comparison {
        ENOUGH,
        TOO_LOW,
        /** One of the two grades is unknown or has no rank. */
        NOT_KNOWN
    }

    /**
     * The rank of a grade; higher is better. Of a double award the rank of the lower grade. Empty if it is not a grade
     * of this scale or has no rank.
     */
    public OptionalInt rank(@Nullable String grade) {
        List<Grade> parts = parts(grade);
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.rank() == null)
                ? OptionalInt.empty()
                : parts.stream().mapToInt(Grade::rankOrZero).min();
    }

    /** Whether the text is a grade of this scale, with or without a rank. */
    public boolean isGrade(@Nullable String text) {
        return !parts(text).isEmpty();
    }

    /** Whether the text is one grade and not the two or more of a double or large vocational award. */
    public boolean isSingle(String text) {
        return parts(text).size() == 1;
    }

    /**
     * A double GCSE counts with its lower grade. If another award has several grades, they must all be high enough or
     * all be too low for a result.
     */
    public Comparison compare(@Nullable String grade, @Nullable String minimum) {
        OptionalInt enough = rank(minimum);
        List<Grade> parts = parts(grade);
        if (parts.isEmpty() || enough.isEmpty() || parts.stream().anyMatch(part -> part.rank() == null)) {
            return Comparison.NOT_KNOWN;
        }
        long below = parts.stream()
                .filter(part -> part.rankOrZero() < enough.getAsInt())
                .count();
        if (below == 0) {
            return Comparison.ENOUGH;
        }
        return this == GCSE || below == parts.size() ? Comparison.TOO_LOW : Comparison.NOT_KNOWN;
    }

    /** All grades, best first; grades without a rank last. */
    public List<String> gradesBestFirst() {
        return grades().values().stream()
                .distinct()
                .sorted(Comparator.comparingInt((Grade grade) -> grade.rank() == null ? -1 : grade.rank())
                        .reversed()
                        .thenComparing(Grade::code))
                .map(Grade::code)
                .toList();
    }

    /** Whether an award of this scale must have a grade. */
    public boolean hasGrades() {
        return this != NONE && this != OVERSEAS && this != MEDICINE;
    }

    /**
     * Whether a rule with this level and this grade refers to this scale: "C" is a GCSE grade at level 2 and an A-level
     * grade at level 3.
     */
    public boolean isMeantBy(String minimum, int level) {
        return switch (this) {
            case GCSE -> level <= 2;
            case A_LEVEL -> level == 3;
            case DEGREE_CLASS -> level >= 6 && rank(minimum).isPresent();
            // "PASS" is also a class of a degree
            case DISTINCTION ->
                rank(minimum).isPresent()
                        && (level < 6 || DEGREE_CLASS.rank(minimum).isEmpty());
            case CSE,
                    PASS_OR_FAIL,
                    ACCESS,
                    MEDICINE,
                    NATIONAL_5,
                    HIGHER,
                    STANDARD_GRADE,
                    LEAVING_CERTIFICATE,
                    JUNIOR_CERTIFICATE,
                    INTERNATIONAL_BACCALAUREATE,
                    OVERSEAS,
                    NONE -> false;
        };
    }

    private List<Grade> parts(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        String text = plain(written);
        Grade single = grades().get(spaced(text));
        if (single != null) {
            return List.of(single);
        }
        // One grade written twice, as in "Upper second-class honours (2:1)"
        Matcher twice = WITH_BRACKETS.matcher(text);
        if (twice.matches()) {
            Grade first = grades().get(spaced(twice.group(1)));
            return first != null && first.equals(grades().get(spaced(twice.group(2)))) ? List.of(first) : List.of();
        }
        return switch (this) {
            case GCSE, A_LEVEL -> pair(text);
            case DISTINCTION -> several(text);
            default -> List.of();
        };
    }

    // Hyphenated grades of a double award are adjacent grades; "A*-C" is a range and no grade
    private List<Grade> pair(String text) {
        Matcher matcher = Rows.PAIR.matcher(text);
        if (!matcher.matches()) {
            return List.of();
        }
        Grade first = grades().get(matcher.group(1));
        Grade second = grades().get(matcher.group(3));
        if (first == null || second == null || first.isNumber() != second.isNumber()) {
            return List.of();
        }
        boolean joined = matcher.group(2).contains("-");
        return joined && between(first, second) > 0 ? List.of() : List.of(first, second);
    }

    private long between(Grade first, Grade second) {
        int low = Math.min(first.rankOrZero(), second.rankOrZero());
        int high = Math.max(first.rankOrZero(), second.rankOrZero());
        return grades().values().stream()
                .distinct()
                .filter(grade ->
                        grade.isNumber() == first.isNumber() && !grade.code().equals("C*"))
                .filter(grade -> grade.rankOrZero() > low && grade.rankOrZero() < high)
                .count();
    }

    private List<Grade> several(String text) {
        String all = TIMES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement((found.group(2) + " ")
                        .repeat(found.group(1).equals("double") ? 2 : 3)
                        .strip()));
        if (!Rows.SEVERAL.matcher(all).matches()) {
            return List.of();
        }
        List<Grade> parts = new ArrayList<>();
        Matcher matcher = Rows.ONE_OF_SEVERAL.matcher(all);
        while (matcher.find()) {
            Grade grade = grades().get(matcher.group());
            if (grade == null) {
                return List.of();
            }
            parts.add(grade);
        }
        return parts.size() > 1 && parts.size() <= LARGEST_VOCATIONAL ? parts : List.of();
    }

    private Map<String, Grade> grades() {
        return Rows.ALL.getOrDefault(this, Map.of());
    }

    private static String plain(String written) {
        return Spelling.folded(written).replaceAll("\\s+", " ").strip();
    }

    private static String spaced(String plain) {
        return plain.replaceAll("[ _-]+", " ").strip();
    }

    /**
     * One grade of a scale.
     *
     * @param rank absent if only a person can compare it
     */
    private record Grade(String code, @Nullable Integer rank) {

        int rankOrZero() {
            return rank == null ? 0 : rank;
        }

        boolean isNumber() {
            return Character.isDigit(code.charAt(0));
        }
    }

    private static final class Rows {

        private static final int COLUMNS = 4;
        private static final String LETTER = "[ac]\\*?|[b-gu]|[1-9]";

        static final Pattern PAIR = Pattern.compile("(%1$s)([ ,/&-]*)(%1$s)".formatted(LETTER));
        static final Pattern ONE_OF_SEVERAL =
                Pattern.compile("distinction\\*|distinction star|distinction|merit|pass|d\\*|[dmp]");
        static final Pattern SEVERAL = Pattern.compile(
                "(?:(?:distinction(?:\\*| star)?|merit|pass)(?:[ ,/+&-]+|$)){2,4}|(?:[dmp]\\*?[ ,/-]*){2,4}");

        static final Map<GradeScale, Map<String, Grade>> ALL = read();

        private static Map<GradeScale, Map<String, Grade>> read() {
            Map<GradeScale, Map<String, Grade>> all = new EnumMap<>(GradeScale.class);
            for (List<String> cells : Table.rows(GradeScale.class, "grades.csv", COLUMNS)) {
                Map<String, Grade> scale =
                        all.computeIfAbsent(GradeScale.valueOf(cells.get(0)), name -> new LinkedHashMap<>());
                Grade grade = new Grade(cells.get(1), cells.get(2).equals("-") ? null : Integer.valueOf(cells.get(2)));
                List<String> spellings = new ArrayList<>(Spelling.all(cells.get(3)));
                spellings.add(cells.get(1));
                for (String spelling : spellings) {
                    Grade other = Optional.ofNullable(scale.put(spaced(plain(spelling)), grade))
                            .orElse(grade);
                    if (!other.equals(grade)) {
                        throw new IllegalStateException("grades.csv: \"%s\" is both %s and %s in %s"
                                .formatted(spelling, other.code(), grade.code(), cells.get(0)));
                    }
                }
            }
            return all;
        }
    }
}

package hiring.application.qualification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Grades that can be compared with each other. Grades of two scales never can. */
public enum GradeScale {
    DEGREE_CLASS(Map.ofEntries(
            Map.entry("FIRST", 5),
            Map.entry("1ST", 5),
            Map.entry("1:1", 5),
            Map.entry("UPPER_SECOND", 4),
            Map.entry("2:1", 4),
            Map.entry("LOWER_SECOND", 3),
            Map.entry("2:2", 3),
            Map.entry("THIRD", 2),
            Map.entry("3RD", 2),
            Map.entry("ORDINARY", 1),
            Map.entry("PASS", 1))),

    // 7 is the bottom of the former A, 4 of the former C; C* is Northern Ireland's. Twice the number, for the steps
    // between
    GCSE(Map.ofEntries(
            Map.entry("9", 18),
            Map.entry("A*", 17),
            Map.entry("8", 16),
            Map.entry("7", 14),
            Map.entry("A", 14),
            Map.entry("6", 12),
            Map.entry("B", 11),
            Map.entry("5", 10),
            Map.entry("C*", 9),
            Map.entry("4", 8),
            Map.entry("C", 8),
            Map.entry("3", 6),
            Map.entry("D", 6),
            Map.entry("2", 4),
            Map.entry("E", 4),
            Map.entry("F", 3),
            Map.entry("1", 2),
            Map.entry("G", 2),
            Map.entry("U", 0))),

    CSE(Map.of("1", 5, "2", 4, "3", 3, "4", 2, "5", 1, "U", 0)),

    A_LEVEL(Map.of("A*", 6, "A", 5, "B", 4, "C", 3, "D", 2, "E", 1, "U", 0)),

    DISTINCTION(Map.of("DISTINCTION*", 4, "DISTINCTION", 3, "MERIT", 2, "PASS", 1, "FAIL", 0)),

    PASS_OR_FAIL(Map.of("PASS", 1, "PASSED", 1, "ACHIEVED", 1, "FAIL", 0)),

    /** No grades, or such as nobody here can compare. */
    NONE(Map.of());

    @SuppressWarnings("ImmutableEnumChecker") // Every constant passes Map.of, which cannot be changed
    private final Map<String, Integer> ranks;

    GradeScale(Map<String, Integer> ranks) {
        this.ranks = ranks;
    }

    /** Higher is better; empty for what is not a grade of this scale. */
    public OptionalInt rank(@Nullable String grade) {
        Integer rank = grade == null ? null : ranks.get(normalised(grade));
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Every grade as it can be written, best first. */
    public List<String> gradesBestFirst() {
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether there are grades to be named. */
    public boolean hasGrades() {
        return this != NONE;
    }

    private static String normalised(String grade) {
        String upper = grade.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return switch (upper) {
            case "FIRST_CLASS", "FIRST_CLASS_HONOURS", "1" -> upper.equals("1") ? "1" : "FIRST";
            case "UPPER_SECOND_CLASS", "2.1", "2_1", "2I", "2:I" -> "2:1";
            case "LOWER_SECOND_CLASS", "2.2", "2_2", "2II", "2:II" -> "2:2";
            case "THIRD_CLASS" -> "THIRD";
            default -> upper;
        };
    }
}

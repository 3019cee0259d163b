package hiring.vacancy.document;

import hiring.events.SubjectGroup;
import java.util.Arrays;
import java.util.List;

/** The words in which an eligibility rule can be put. A word nobody checks would be a rule nobody has. */
final class Qualifications {

    // "Combined" and "other" say nothing that a rule could mean
    static final List<String> SUBJECT_GROUPS = Arrays.stream(SubjectGroup.values())
            .filter(group -> !group.isOpen())
            .map(SubjectGroup::name)
            .toList();

    private static final List<String> GCSE =
            List.of("9", "8", "7", "6", "5", "4", "3", "2", "1", "A*", "A", "B", "C", "D", "E", "F", "G");
    private static final List<String> A_LEVEL = List.of("A*", "A", "B", "C", "D", "E");
    private static final List<String> VOCATIONAL = List.of("DISTINCTION", "MERIT", "PASS");
    private static final List<String> DEGREE = List.of("FIRST", "UPPER_SECOND", "LOWER_SECOND", "THIRD", "ORDINARY");

    private static final int GCSE_LEVEL = 2;
    private static final int A_LEVEL_LEVEL = 3;
    private static final int BACHELOR_LEVEL = 6;

    private Qualifications() {}

    /**
     * Of a level of the Regulated Qualifications Framework, best first within each scale; scales are never compared.
     */
    static List<String> gradesAt(int level) {
        return switch (level) {
            case 1, GCSE_LEVEL -> GCSE;
            case A_LEVEL_LEVEL -> A_LEVEL;
            case BACHELOR_LEVEL -> DEGREE;
            default -> VOCATIONAL;
        };
    }
}

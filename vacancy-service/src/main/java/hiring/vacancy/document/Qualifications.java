package hiring.vacancy.document;

import hiring.events.SubjectGroup;
import java.util.Arrays;
import java.util.List;

/** The subject groups and grades that an eligibility rule can name, each of which applications are checked for. */
public final class Qualifications {

    // A rule cannot mean "combined" or "other"
    public static final List<String> SUBJECT_GROUPS = Arrays.stream(SubjectGroup.values())
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
     * The grades at a level of the Regulated Qualifications Framework, the best first within each scale.
     */
    public static List<String> gradesAt(int level) {
        return switch (level) {
            case 1, GCSE_LEVEL -> GCSE;
            case A_LEVEL_LEVEL -> A_LEVEL;
            case BACHELOR_LEVEL -> DEGREE;
            default -> VOCATIONAL;
        };
    }
}

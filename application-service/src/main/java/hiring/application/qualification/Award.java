package hiring.application.qualification;

/**
 * Kinds of awards with their level in the Regulated Qualifications Framework (England, Wales, Northern Ireland).
 *
 * <p>GCSE, O-level and CSE are different awards, whatever people write in one line.
 */
public enum Award {
    GCSE(Levels.BY_GRADE, GradeScale.GCSE),
    O_LEVEL(Levels.BY_GRADE, GradeScale.GCSE),
    CSE(Levels.BY_GRADE, GradeScale.CSE),
    FUNCTIONAL_SKILLS(Levels.DECLARED, GradeScale.PASS_OR_FAIL),
    NVQ(Levels.DECLARED, GradeScale.PASS_OR_FAIL),
    BTEC(Levels.DECLARED, GradeScale.DISTINCTION),
    APPRENTICESHIP(Levels.DECLARED, GradeScale.DISTINCTION),
    AS_LEVEL(3, GradeScale.A_LEVEL),
    A_LEVEL(3, GradeScale.A_LEVEL),
    T_LEVEL(3, GradeScale.DISTINCTION),
    ACCESS_TO_HIGHER_EDUCATION(3, GradeScale.DISTINCTION),
    INTERNATIONAL_BACCALAUREATE(3, GradeScale.NONE),
    CERTIFICATE_OF_HIGHER_EDUCATION(4, GradeScale.DISTINCTION),
    HNC(4, GradeScale.DISTINCTION),
    HND(5, GradeScale.DISTINCTION),
    FOUNDATION_DEGREE(5, GradeScale.DISTINCTION),
    DIPLOMA_OF_HIGHER_EDUCATION(5, GradeScale.DISTINCTION),
    BACHELORS_DEGREE(6, GradeScale.DEGREE_CLASS),
    DEGREE_APPRENTICESHIP(6, GradeScale.DEGREE_CLASS),
    GRADUATE_DIPLOMA(6, GradeScale.DISTINCTION),
    INTEGRATED_MASTERS(7, GradeScale.DEGREE_CLASS),
    MASTERS_DEGREE(7, GradeScale.DISTINCTION),
    PGCE(7, GradeScale.PASS_OR_FAIL),
    POSTGRADUATE_DIPLOMA(7, GradeScale.DISTINCTION),
    DOCTORATE(8, GradeScale.NONE),
    OVERSEAS(Levels.DECLARED, GradeScale.NONE),
    OTHER(Levels.DECLARED, GradeScale.NONE);

    private final int level;
    private final GradeScale scale;

    Award(int level, GradeScale scale) {
        this.level = level;
        this.scale = scale;
    }

    public GradeScale scale() {
        return scale;
    }

    /** Whether the award is given at several levels, so that the applicant must say at which. */
    public boolean hasDeclaredLevel() {
        return level == Levels.DECLARED;
    }

    public boolean hasLevelByGrade() {
        return level == Levels.BY_GRADE;
    }

    /** Whether every such award has one level. */
    public boolean hasFixedLevel() {
        return level > 0;
    }

    int fixedLevel() {
        return level;
    }

    private static final class Levels {
        static final int DECLARED = 0;
        static final int BY_GRADE = -1;
    }
}

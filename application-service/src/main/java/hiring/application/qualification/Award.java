package hiring.application.qualification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Kinds of awards. GCSE, O-level and CSE are different awards, although applicants often write them in one line. */
// awards.csv has their frameworks, levels and scales of grades, award-names.csv their spellings
@Schema(name = "QualificationAward")
public enum Award {
    GCSE,
    IGCSE,
    O_LEVEL,
    CSE,
    NATIONAL_4,
    NATIONAL_5,
    STANDARD_GRADE,
    INTERMEDIATE_2,
    HIGHER,
    ADVANCED_HIGHER,
    JUNIOR_CERTIFICATE,
    LEAVING_CERTIFICATE,
    FUNCTIONAL_SKILLS,
    ESSENTIAL_SKILLS,
    NVQ,
    SVQ,
    BTEC,
    CAMBRIDGE_TECHNICAL,
    ORDINARY_NATIONAL,
    APPRENTICESHIP,
    AS_LEVEL,
    A_LEVEL,
    EXTENDED_PROJECT,
    T_LEVEL,
    ACCESS_TO_HIGHER_EDUCATION,
    INTERNATIONAL_BACCALAUREATE,
    SCHOOL_LEAVING_ABROAD,
    CERTIFICATE_OF_HIGHER_EDUCATION,
    HNC,
    HND,
    FOUNDATION_DEGREE,
    DIPLOMA_OF_HIGHER_EDUCATION,
    BACHELORS_DEGREE,
    DEGREE_APPRENTICESHIP,
    GRADUATE_DIPLOMA,
    INTEGRATED_MASTERS,
    MEDICAL_DEGREE,
    MASTERS_DEGREE,
    PGCE,
    POSTGRADUATE_DIPLOMA,
    DOCTORATE,
    OVERSEAS,
    OTHER;

    public GradeScale scale() {
        return row().scale();
    }

    /** The framework of its level. */
    public Framework framework() {
        return row().framework();
    }

    /** Whether the award exists at several levels, so that the applicant must state the level. */
    public boolean hasDeclaredLevel() {
        return row().level() == null && row().steps().isEmpty();
    }

    public boolean hasLevelByGrade() {
        return !row().steps().isEmpty();
    }

    /** Whether the award always has the same level. */
    public boolean hasFixedLevel() {
        return row().level() != null;
    }

    /** Whether each subject is a separate award, so that a list of subjects is a list of awards. */
    public boolean isGivenForEachSubject() {
        return row().each();
    }

    /** Whether only a person can decide its equivalence, at any level and grade. */
    public boolean needsAPersonsWord() {
        return row().person();
    }

    /** Whether it was last awarded before this year. */
    public boolean wasNoLongerGivenIn(int year) {
        Integer last = row().last();
        return last != null && year > last;
    }

    /** The last year in which it was awarded; empty if it still is. */
    public OptionalInt lastYear() {
        Integer last = row().last();
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** The level in the Regulated Qualifications Framework, if the award always has the same one. */
    OptionalInt fixedLevel() {
        Integer level = row().level();
        return level == null ? OptionalInt.empty() : framework().toRqf(level);
    }

    /** The level that follows from the grade; empty if none does. */
    OptionalInt levelAt(int rank) {
        return row().steps().stream()
                .filter(step -> rank >= step.rank())
                .findFirst()
                .map(step -> framework().toRqf(step.level()))
                .orElse(OptionalInt.empty());
    }

    private AwardRow row() {
        AwardRow row = Rows.ALL.get(this);
        if (row == null) {
            throw new IllegalStateException("awards.csv lacks " + this);
        }
        return row;
    }

    private record Step(int rank, int level) {}

    private record AwardRow(
            Framework framework,
            @Nullable Integer level,
            List<Step> steps,
            GradeScale scale,
            boolean each,
            boolean person,
            @Nullable Integer last) {}

    private static final class Rows {

        private static final int COLUMNS = 7;

        static final Map<Award, AwardRow> ALL = read();

        private static Map<Award, AwardRow> read() {
            Map<Award, AwardRow> rows = new EnumMap<>(Award.class);
            for (List<String> cells : Table.rows(Award.class, "awards.csv", COLUMNS)) {
                if (rows.put(Award.valueOf(cells.getFirst()), row(cells)) != null) {
                    throw new IllegalStateException("awards.csv has %s twice".formatted(cells.getFirst()));
                }
            }
            if (rows.size() != Award.values().length) {
                throw new IllegalStateException("awards.csv lacks one of " + Arrays.toString(Award.values()));
            }
            return rows;
        }

        private static AwardRow row(List<String> cells) {
            GradeScale scale = GradeScale.valueOf(cells.get(3));
            String level = cells.get(2);
            boolean fixed = level.matches("\\d+");
            return new AwardRow(
                    Framework.valueOf(cells.get(1)),
                    fixed ? Integer.valueOf(level) : null,
                    fixed || level.equals("stated") ? List.of() : steps(level, scale),
                    scale,
                    is(cells.get(4), "subject", "whole"),
                    is(cells.get(5), "person", "rules"),
                    cells.get(6).isEmpty() ? null : Integer.valueOf(cells.get(6)));
        }

        private static List<Step> steps(String cell, GradeScale scale) {
            List<Step> steps = new ArrayList<>();
            for (String step : cell.split(" ", -1)) {
                String[] parts = step.split(">", -1);
                steps.add(new Step(scale.rank(parts[0]).orElseThrow(), Integer.parseInt(parts[1])));
            }
            return List.copyOf(steps);
        }

        private static boolean is(String cell, String yes, String no) {
            if (!cell.equals(yes) && !cell.equals(no)) {
                throw new IllegalStateException("awards.csv: \"%s\" is neither %s nor %s".formatted(cell, yes, no));
            }
            return cell.equals(yes);
        }
    }
}

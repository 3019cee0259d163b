package hiring.application.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QualificationTest {

    @ParameterizedTest
    @CsvSource({
        "GCSE,A*,2", "GCSE,C,2", "GCSE,4,2", "GCSE,c,2", "GCSE,C*,2", "GCSE,D,1", "GCSE,3,1", "GCSE,9,2",
        "O_LEVEL,C,2", "O_LEVEL,D,1", "CSE,1,2", "CSE,2,1", "A_LEVEL,E,3", "AS_LEVEL,A,3", "HNC,PASS,4",
                "HND,DISTINCTION,5",
        "BACHELORS_DEGREE,THIRD,6", "INTEGRATED_MASTERS,FIRST,7", "PGCE,PASS,7", "DOCTORATE,,8"
    })
    void knows_the_level_of_an_award(Award award, @Nullable String grade, int level) {
        assertThat(held(award, grade, null, null).rqfLevel()).hasValue(level);
    }

    @Test
    void has_no_level_if_it_cannot_be_derived() {
        assertThat(held(Award.GCSE, null, null, null).rqfLevel()).isEmpty();
        assertThat(held(Award.GCSE, "merit", null, null).rqfLevel()).isEmpty();
        assertThat(held(Award.NVQ, "PASS", null, null).rqfLevel()).isEmpty();
        assertThat(held(Award.NVQ, "PASS", 3, null).rqfLevel()).hasValue(3);
    }

    @Test
    void reads_the_levels_of_all_awards_and_frameworks_from_the_tables() {
        for (Award award : Award.values()) {
            assertThat(award.hasFixedLevel() || award.hasLevelByGrade() || award.hasDeclaredLevel())
                    .as(award.name())
                    .isTrue();
            if (award.hasFixedLevel()) {
                assertThat(award.fixedLevel()).as(award.name()).isPresent();
            }
            if (award.scale().hasGrades()) {
                assertThat(award.scale().gradesBestFirst()).as(award.name()).isNotEmpty();
            }
        }
        assertThat(Framework.NFQ.toRqf(8)).hasValue(6);
        assertThat(Framework.NFQ.toRqf(6)).isEmpty();
        assertThat(Framework.EQF.toRqf(4)).hasValue(3);
        assertThat(Framework.FHEQ.toRqf(3)).isEmpty();
        assertThat(held(Award.HIGHER, "A", null, null).rqfLevel()).hasValue(3);
        assertThat(held(Award.ADVANCED_HIGHER, "A", null, null).rqfLevel()).hasValue(4);
        assertThat(held(Award.NATIONAL_5, "A", null, null).rqfLevel()).hasValue(2);
        assertThat(held(Award.STANDARD_GRADE, "2", null, null).rqfLevel()).hasValue(2);
        assertThat(held(Award.STANDARD_GRADE, "3", null, null).rqfLevel()).hasValue(1);
        assertThat(held(Award.LEAVING_CERTIFICATE, "H1", null, null).rqfLevel()).hasValue(3);
        assertThat(held(Award.HIGHER, "A", 6, null).contradictsItsLevel()).isFalse();
    }

    @Test
    void refuses_a_grade_of_another_scale() {
        assertThat(GradeScale.GCSE.isGrade("Merit")).isFalse();
        assertThat(GradeScale.DISTINCTION.isGrade("2:1")).isFalse();
        assertThat(GradeScale.DEGREE_CLASS.isGrade("Distinction")).isFalse();
        assertThat(GradeScale.A_LEVEL.isGrade("7")).isFalse();
        assertThat(GradeScale.GCSE.isGrade("A*-C")).isFalse();
        assertThat(GradeScale.DEGREE_CLASS.isGrade("First (2:1)")).isFalse();
        assertThat(GradeScale.DISTINCTION.isGrade("Distinction* Distinction Merit"))
                .isTrue();
        assertThat(GradeScale.DISTINCTION.isGrade("triple distinction")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5,2", "6,3", "9,6", "10,6", "11,7", "12,8"})
    void maps_scottish_levels(int scottish, int level) {
        assertThat(held(Award.OTHER, null, scottish, Framework.SCQF).rqfLevel()).isEqualTo(OptionalInt.of(level));
    }

    @Test
    void detects_an_impossible_level_of_an_award() {
        assertThat(held(Award.A_LEVEL, "A", 6, null).contradictsItsLevel()).isTrue();
        assertThat(held(Award.A_LEVEL, "A", 3, null).contradictsItsLevel()).isFalse();
        assertThat(held(Award.A_LEVEL, "A", 6, Framework.SCQF).contradictsItsLevel())
                .isFalse();
        assertThat(held(Award.GCSE, "A", 3, null).contradictsItsLevel()).isTrue();
        assertThat(held(Award.OTHER, null, 9, null).contradictsItsLevel()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2:1,UPPER_SECOND",
        "2.1,UPPER_SECOND",
        "upper second,UPPER_SECOND",
        "First class,FIRST",
        "2:2,LOWER_SECOND"
    })
    void reads_spellings_of_degree_classes(String written, String code) {
        assertThat(GradeScale.DEGREE_CLASS.rank(written)).isEqualTo(GradeScale.DEGREE_CLASS.rank(code));
    }

    @Test
    void compares_letters_and_numbers_of_a_gcse() {
        assertThat(Stream.of("U", "1", "E", "D", "C", "C*", "5", "B", "6", "7", "8", "A*", "9")
                        .map(grade -> GradeScale.GCSE.rank(grade).orElseThrow()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(GradeScale.GCSE.rank("4")).isEqualTo(GradeScale.GCSE.rank("C"));
        assertThat(GradeScale.GCSE.rank("7")).isEqualTo(GradeScale.GCSE.rank("A"));
    }

    @Test
    void sorts_by_level_grade_and_year() {
        Qualification degree = held(Award.BACHELORS_DEGREE, "2:1", null, null);
        Qualification hnd = held(Award.HND, "DISTINCTION", null, null);
        Qualification good = dated("A", 2013);
        Qualification same = dated("C", 2014);
        Qualification older = dated("C", 2012);
        Qualification undated = dated("C", null);
        Qualification unclear = held(Award.OTHER, null, null, null);

        assertThat(Stream.of(undated, unclear, older, hnd, good, degree, same)
                        .sorted(Qualification.HIGHEST_FIRST)
                        .toList())
                .isEqualTo(List.of(degree, hnd, good, same, older, undated, unclear));
    }

    private static Qualification dated(String grade, @Nullable Integer year) {
        return new Qualification(Award.GCSE, null, null, null, "French", null, grade, year, null, null, null);
    }

    private static Qualification held(
            Award award, @Nullable String grade, @Nullable Integer level, @Nullable Framework framework) {
        return new Qualification(award, null, level, framework, "Subject", null, grade, 2018, null, null, null);
    }
}

package hiring.vacancy.document;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.vacancy.document.Terms.ManagerProgramme;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GradeTest {

    @ParameterizedTest
    @CsvSource({"KR 8,KR8", "KR8,KR8", "' kr  8 ',KR8", "KR14,KR14", "Band 6,BAND6", "Chief,CHIEF", "7,7"})
    void a_grade_is_the_same_however_it_is_typed(String written, String code) {
        assertThat(Grade.of(written).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"KR 8,false", "KR 9,true", "KR20,true", "KR 21,false", "NJC 10,false", "Chief,false"})
    void the_managers_programme_is_for_a_range_of_one_scale(String grade, boolean included) {
        ManagerProgramme programme = new ManagerProgramme("Kent Manager", "KR9", "KR 20", 12);

        assertThat(programme.isFor(grade)).isEqualTo(included);
    }

    @Test
    void a_post_without_a_grade_is_in_no_range() {
        assertThat(new ManagerProgramme("Kent Manager", "KR9", "KR20", 12).isFor(null))
                .isFalse();
    }
}

package hiring.application.qualification;

import static hiring.events.SubjectGroup.BIOLOGICAL_SCIENCES;
import static hiring.events.SubjectGroup.BUSINESS_AND_MANAGEMENT;
import static hiring.events.SubjectGroup.COMPUTING;
import static hiring.events.SubjectGroup.ENGLISH_LANGUAGE;
import static hiring.events.SubjectGroup.ENGLISH_LITERATURE;
import static hiring.events.SubjectGroup.MATHEMATICS;
import static hiring.events.SubjectGroup.PHYSICAL_SCIENCES;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.SubjectGroup;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubjectsTest {

    @ParameterizedTest
    @CsvSource({
        "Physics,PHYSICAL_SCIENCES",
        "  PHYSICS ,PHYSICAL_SCIENCES",
        "Maths,MATHEMATICS",
        "Applied Mathematics,MATHEMATICS",
        "Mathematics with Statistics,MATHEMATICS",
        "Mathematics (single honours),MATHEMATICS",
        "Computer Science,COMPUTING",
        "Information Technology,COMPUTING",
        "Cyber-Security,COMPUTING",
        "Biochemistry,BIOLOGICAL_SCIENCES",
        "Forensic Science,PHYSICAL_SCIENCES",
        "English Language,ENGLISH_LANGUAGE",
        "English Literature,ENGLISH_LITERATURE",
        "Geography,GEOGRAPHY_AND_ENVIRONMENT"
    })
    void codes_a_subject_in_one_group(String subject, SubjectGroup group) {
        assertThat(Subjects.coding(subject).groups()).containsExactly(group);
    }

    @Test
    void codes_joint_honours_in_the_groups_of_both_parts() {
        assertThat(Subjects.coding("Mathematics and Computer Science").groups())
                .isEqualTo(Set.of(MATHEMATICS, COMPUTING));
        assertThat(Subjects.coding("Physics/Mathematics").groups()).isEqualTo(Set.of(PHYSICAL_SCIENCES, MATHEMATICS));
        assertThat(Subjects.coding("Physics & Maths").groups()).isEqualTo(Set.of(PHYSICAL_SCIENCES, MATHEMATICS));
        assertThat(Subjects.coding("Business Information Systems").groups())
                .isEqualTo(Set.of(BUSINESS_AND_MANAGEMENT, COMPUTING));
        assertThat(Subjects.coding("English Language and Literature").groups())
                .isEqualTo(Set.of(ENGLISH_LANGUAGE, ENGLISH_LITERATURE));
    }

    @Test
    void names_the_other_group_of_a_borderline_subject() {
        assertThat(Subjects.coding("Bioinformatics").groups()).containsExactly(BIOLOGICAL_SCIENCES);
        assertThat(Subjects.coding("Bioinformatics").near()).containsExactly(COMPUTING);
        assertThat(Subjects.coding("Sports Science").near()).containsExactly(BIOLOGICAL_SCIENCES);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Mathmatics", "Physics and Puppetry", "Surf Science", "???"})
    void does_not_code_an_unlisted_subject(@Nullable String subject) {
        assertThat(Subjects.coding(subject).isKnown()).isFalse();
    }
}

package hiring.vacancy.document;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.vacancy.document.ApplicationForm.MinimumAge;
import hiring.vacancy.document.ApplicationForm.Question;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MinimumAgeTest {

    @ParameterizedTest
    @CsvSource({
        "18, 0, 2021-09-01, Will you be at least 18 years old on 1 September 2021?",
        "17, 1, 2024-02-29, Will you be at least 17 years and 1 month old on 29 February 2024?",
        "17, 9, 2024-09-02, Will you be at least 17 years and 9 months old on 2 September 2024?"
    })
    void asks_whether_and_not_when_the_applicant_was_born(int years, int months, LocalDate at, String question) {
        assertThat(new MinimumAge(years, months, at).question()).isEqualTo(new Question("minimum-age", question, true));
    }
}

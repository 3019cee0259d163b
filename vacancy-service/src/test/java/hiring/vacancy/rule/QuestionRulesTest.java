package hiring.vacancy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.DeclarationPurpose.Purpose;
import hiring.kit.problem.FieldError;
import hiring.vacancy.document.ApplicationForm.AskedAt;
import hiring.vacancy.document.ApplicationForm.Declaration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionRulesTest {

    @ParameterizedTest
    @CsvSource({
        "right-to-work, I have the right to work in the United Kingdom.",
        "car-for-official-journeys, 'I can provide a car, or I ask for an adjustment because of a disability.'",
        "related-to-councillor, Are you related to a councillor?",
        "safeguarding-policy, I have read the safeguarding policy and the policy on healthy lunches."
    })
    void ordinary_questions_need_no_purpose(String code, String question) {
        assertThat(QuestionRules.refusal(question(code, AskedAt.APPLICATION, question, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fit-for-work, How is your health?",
        "lifting, Do you take medication?",
        "days-lost, How many days of sickness did you have last year?",
        "family, Are you pregnant?",
        "disability-details, Please describe."
    })
    void health_is_asked_of_applicants_only_for_a_purpose(String code, String question) {
        assertThat(refusal(code, AskedAt.APPLICATION, question, null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly("/purpose", "purpose-required");
        assertThat(QuestionRules.refusal(question(code, AskedAt.APPOINTMENT, question, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void allows_a_question_about_health_for_each_lawful_purpose_and_none_about_convictions(Purpose purpose) {
        assertThat(QuestionRules.refusal(
                        question("lifting", AskedAt.APPLICATION, "Can you lift 20 kg, whatever your health?", purpose)))
                .isEmpty();
        assertThat(refusal("past", AskedAt.APPLICATION, "Have you ever been convicted?", purpose))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly("/askedAt", "asked-too-early");
    }

    @Test
    void convictions_are_asked_of_the_person_appointed_and_for_vetting() {
        String question = "I have declared every caution that is not protected.";

        assertThat(QuestionRules.refusal(question("past", AskedAt.APPOINTMENT, question, Purpose.VETTING)))
                .isEmpty();
        assertThat(refusal("past", AskedAt.APPOINTMENT, question, null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly("/purpose", "purpose-required");
        assertThat(refusal("past", AskedAt.APPOINTMENT, question, Purpose.MONITORING))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly("/purpose", "purpose-not-allowed");
    }

    @Test
    void evidence_of_the_right_to_work_is_for_the_person_appointed() {
        String question = "Give the share code.";

        assertThat(refusal("evidence", AskedAt.APPLICATION, question, null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly("/askedAt", "asked-too-early");
        assertThat(QuestionRules.refusal(question("evidence", AskedAt.APPOINTMENT, question, null)))
                .isEmpty();
    }

    @Test
    void refuses_a_code_that_is_reserved_for_a_later_question() {
        assertThat(refusal("health", AskedAt.APPLICATION, "Can you lift?", Purpose.INTRINSIC_FUNCTION))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly("/code", "kept-for-later");
        assertThat(QuestionRules.refusal(question("secret-society", AskedAt.APPOINTMENT, "Declare it.", null)))
                .isEmpty();
    }

    private static FieldError refusal(String code, AskedAt askedAt, String question, @Nullable Purpose purpose) {
        return QuestionRules.refusal(question(code, askedAt, question, purpose)).orElseThrow();
    }

    private static Declaration question(String code, AskedAt askedAt, String question, @Nullable Purpose purpose) {
        return new Declaration(code, askedAt, question, null, null, purpose);
    }
}

package hiring.application.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Verdict;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Checklist.Warning;
import hiring.application.form.Declaration;
import hiring.events.ScreeningQuestion;
import hiring.kit.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningRuleTest {

    private static List<ScreeningQuestion> asked(boolean needed) {
        return List.of(new ScreeningQuestion("swim", "Can you swim 50 metres?", needed));
    }

    private static ApplicationForm answering(String code, @Nullable Boolean answer) {
        return ApplicationForm.empty().answering(List.of(new Declaration(code, answer, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, MET, 0",
        "true, false, NOT_MET, 1",
        "false, false, MET, 0",
        "false, true, NOT_MET, 1",
        "true, , NEEDS_DECISION, 0"
    })
    void another_answer_than_the_needed_one_is_warned_of_and_found(
            boolean needed, @Nullable Boolean answer, Verdict verdict, int warnings) {
        ApplicationForm form = answering("swim", answer);

        assertThat(ScreeningRule.findings(asked(needed), form))
                .extracting(Finding::rule, Finding::verdict)
                .containsExactly(tuple("swim", verdict));
        assertThat(ScreeningRule.warnings(asked(needed), form)).hasSize(warnings);
    }

    @Test
    void says_what_was_answered_and_what_is_needed() {
        ApplicationForm form = answering("swim", false);

        assertThat(ScreeningRule.warnings(asked(true), form))
                .containsExactly(new Warning(
                        "swim",
                        "You answered no to \"Can you swim 50 metres?\" The post needs the answer yes. If you submit"
                                + " this application, a person decides whether it is accepted."));
        assertThat(ScreeningRule.findings(asked(true), form))
                .extracting(Finding::explanation)
                .containsExactly("The applicant answered no, and the post needs yes.");
    }

    @Test
    void an_answer_to_a_declaration_of_another_code_is_none_to_the_question() {
        assertThat(ScreeningRule.findings(asked(true), answering("shifts", true)))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.NEEDS_DECISION);
    }

    @Test
    void refuses_answers_to_what_is_not_asked_and_second_ones() {
        List<Declaration> answers = List.of(
                new Declaration("swim", true, null),
                new Declaration("shifts", true, null),
                new Declaration("swim", false, null));

        assertThat(ScreeningRule.mistakes(asked(true), answers))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/answers/1/code", "not-asked"), tuple("/answers/2/code", "repeated"));
        assertThat(ScreeningRule.mistakes(asked(true), answers.subList(0, 1))).isEmpty();
    }

    @Test
    void a_later_answer_replaces_the_earlier_one() {
        ApplicationForm form = answering("swim", false)
                .answering(List.of(new Declaration("shifts", true, null)))
                .answering(List.of(new Declaration("swim", true, null)));

        assertThat(form.declarations())
                .containsExactly(new Declaration("shifts", true, null), new Declaration("swim", true, null));
    }
}

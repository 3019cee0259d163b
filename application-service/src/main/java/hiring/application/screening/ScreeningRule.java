package hiring.application.screening;

import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Verdict;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Checklist.Warning;
import hiring.application.form.Declaration;
import hiring.events.ScreeningQuestion;
import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the answers before the form with those that the post needs. No answer rejects: a person decides. */
public final class ScreeningRule {

    private ScreeningRule() {}

    /** What the candidate should know before submitting: one for each answer that is not the needed one. */
    public static List<Warning> warnings(List<ScreeningQuestion> questions, ApplicationForm form) {
        return questions.stream()
                .filter(question -> answer(question, form)
                        .filter(given -> given != question.needed())
                        .isPresent())
                .map(question -> new Warning(
                        question.code(),
                        ("You answered %s to \"%s\" The post needs the answer %s. If you submit this application, a"
                                        + " person decides whether it is accepted.")
                                .formatted(words(!question.needed()), question.wording(), words(question.needed()))))
                .toList();
    }

    /** What is wrong with answers that are given before the form. */
    public static List<FieldError> mistakes(List<ScreeningQuestion> questions, List<Declaration> answers) {
        List<FieldError> mistakes = new ArrayList<>();
        Set<@Nullable String> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            String code = answers.get(i).code();
            String pointer = "/answers/%d/code".formatted(i);
            if (questions.stream().noneMatch(question -> question.code().equals(code))) {
                mistakes.add(new FieldError(pointer, "not-asked", "This vacancy has no such question before the form"));
            } else if (!seen.add(code)) {
                mistakes.add(new FieldError(pointer, "repeated", "This question is answered already"));
            }
        }
        return mistakes;
    }

    /** What each question says of an application that is submitted, in their order. */
    public static List<Finding> findings(List<ScreeningQuestion> questions, ApplicationForm form) {
        return questions.stream()
                .map(question -> finding(question, answer(question, form)))
                .toList();
    }

    private static Finding finding(ScreeningQuestion question, Optional<Boolean> answer) {
        boolean met = answer.filter(given -> given == question.needed()).isPresent();
        return new Finding(
                question.code(),
                question.wording(),
                met ? Verdict.MET : answer.isPresent() ? Verdict.NOT_MET : Verdict.NEEDS_DECISION,
                List.of(),
                List.of(),
                answer.map(given -> met
                                ? "The applicant answered %s, as the post needs.".formatted(words(given))
                                : "The applicant answered %s, and the post needs %s."
                                        .formatted(words(given), words(question.needed())))
                        .orElse("The applicant was not asked, so a person has to decide."));
    }

    private static Optional<Boolean> answer(ScreeningQuestion question, ApplicationForm form) {
        return form.declarations().stream()
                .filter(declaration -> question.code().equals(declaration.code()))
                .findFirst()
                .map(Declaration::answer);
    }

    private static String words(boolean answer) {
        return answer ? "yes" : "no";
    }
}

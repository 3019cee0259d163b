package hiring.vacancy.rule;

import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationForm.AskedAt;
import hiring.vacancy.document.ApplicationForm.Declaration;
import hiring.vacancy.document.ApplicationForm.MinimumAge;
import hiring.vacancy.document.ApplicationForm.Question;
import hiring.vacancy.document.ApplicationForm.Screening;
import hiring.vacancy.document.VacancyDocument;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what is asked before the form: each code means one thing, and the law allows each question. */
final class ScreeningRules {

    private ScreeningRules() {}

    static void check(VacancyDocument document, Findings findings) {
        ApplicationForm form = document.application();
        Screening screening = form == null ? null : form.screening();
        if (form == null || screening == null) {
            return;
        }
        String here = "/application/screening";
        if (screening.questions().isEmpty() && screening.minimumAge() == null) {
            findings.add(here, "required", "Ask something, or leave it out");
        }
        Set<@Nullable String> taken = new HashSet<>();
        taken.add(CriteriaRules.BARRED);
        taken.add(MinimumAge.CODE);
        findings.each("", form.declarations(), (at, declaration) -> taken.add(declaration.code()));
        findings.each("", form.eligibility(), (at, requirement) -> taken.add(requirement.code()));
        findings.duplicates(here + "/questions", screening.questions(), "/code", Question::code);
        findings.each(here + "/questions", screening.questions(), (at, question) -> {
            if (question.code() != null && taken.contains(question.code())) {
                findings.add(
                        at + "/code", "duplicate", "\"%s\" means something else already".formatted(question.code()));
            }
            // It is a declaration that has a needed answer, and the same law holds
            QuestionRules.refusal(new Declaration(
                            question.code(), AskedAt.APPLICATION, question.question(), null, null, null))
                    .ifPresent(refusal ->
                            findings.add(at + pointer(refusal.pointer()), refusal.code(), refusal.message()));
        });
    }

    // A screening question has neither a purpose nor a time at which it is asked
    private static String pointer(String ofDeclaration) {
        return ofDeclaration.equals("/code") ? ofDeclaration : "/question";
    }
}

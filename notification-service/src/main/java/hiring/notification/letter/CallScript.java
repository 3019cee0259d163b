package hiring.notification.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * What a recruiter says in a call that accompanies a letter, point by point. Each record is the type-safe form of the
 * template of its name in {@code templates/calls}.
 */
sealed interface CallScript extends TemplateInstance {

    String TEMPLATES = "calls";

    /**
     * A call about a session with other candidates.
     *
     * @param stage its name; absent for an assessment centre
     * @param mailed whether the candidate gets an email as well
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AssessmentCentreCall(
            VacancyWords vacancy, @Nullable String stage, Letter.SessionWords session, boolean mailed)
            implements CallScript {}

    /**
     * A call about an interview.
     *
     * @param mailed whether the candidate gets an email as well
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InterviewCall(VacancyWords vacancy, Letter.SessionWords session, boolean mailed) implements CallScript {}
}

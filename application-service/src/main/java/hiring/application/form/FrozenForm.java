package hiring.application.form;

import hiring.application.vacancy.VacancyTerms;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was submitted, together with what was asked then: a later change of the vacancy does not change what the
 * applicant answered.
 *
 * @param attachments in the order of their names; absent where there are none
 * @param vacancyPackVersion of the application pack that held then; absent where none was told
 */
public record FrozenForm(
        UUID applicationId,
        @Nullable List<Attachment> attachments,
        UUID candidateId,
        UUID vacancyId,
        @Nullable Integer vacancyPackVersion,
        String vacancyReference,
        int vacancyRevision,
        List<VacancyTerms.Criterion> criteria,
        ApplicationForm form) {

    public FrozenForm {
        attachments = attachments == null || attachments.isEmpty() ? null : List.copyOf(attachments);
        criteria = List.copyOf(criteria);
    }

    @Override
    public String toString() {
        return "FrozenForm[applicationId=%s]".formatted(applicationId);
    }
}

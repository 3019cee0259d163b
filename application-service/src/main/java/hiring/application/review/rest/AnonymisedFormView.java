package hiring.application.review.rest;

import hiring.application.anonymised.AnonymisedForm;
import hiring.application.anonymised.Masked;
import hiring.application.history.HistoryEntry;
import hiring.application.qualification.Qualification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of an application without what identifies the candidate.
 *
 * @param candidateName how the candidate wants to be addressed, where the panel meets the candidate; absent at all
 *     other stages
 */
record AnonymisedFormView(UUID id, @Nullable String candidateName, FormView form) {

    /**
     * What an assessor may read: what shows how the criteria are met, in the applicant's words.
     *
     * @param masked how often names, addresses, links, telephone numbers and births in the texts were masked
     */
    record FormView(
            @Nullable String supportingStatement,
            List<CriterionAnswerView> evidence,
            List<AnonymisedQualificationView> qualifications,
            List<AnonymisedHistoryView> history,
            MaskedCountsView masked) {

        static FormView of(AnonymisedForm form) {
            return new FormView(
                    form.supportingStatement(),
                    form.evidence().stream().map(CriterionAnswerView::of).toList(),
                    form.qualifications().stream()
                            .map(AnonymisedQualificationView::of)
                            .toList(),
                    form.history().stream().map(AnonymisedHistoryView::of).toList(),
                    MaskedCountsView.of(form.masked()));
        }
    }

    /** How the applicant meets a criterion. */
    record CriterionAnswerView(
            String criterion,
            String wording,
            boolean essential,
            @Nullable String text) {

        static CriterionAnswerView of(AnonymisedForm.CriterionAnswer answer) {
            return new CriterionAnswerView(answer.criterion(), answer.wording(), answer.essential(), answer.text());
        }
    }

    /** A qualification without place and date. O-levels and CSEs look like GCSEs, because they show an age. */
    record AnonymisedQualificationView(
            String award,
            @Nullable Integer level,
            @Nullable String subject,
            @Nullable String grade,
            Qualification.@Nullable Status status) {

        static AnonymisedQualificationView of(AnonymisedForm.Held held) {
            return new AnonymisedQualificationView(
                    held.award(), held.level(), held.subject(), held.grade(), held.status());
        }
    }

    /**
     * An entry of the history without dates.
     *
     * @param organisation absent for study, because it would name a school
     */
    record AnonymisedHistoryView(
            HistoryEntry.EntryKind kind,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Long months,
            boolean current,
            @Nullable String duties) {

        static AnonymisedHistoryView of(AnonymisedForm.Spent spent) {
            return new AnonymisedHistoryView(
                    spent.kind(), spent.organisation(), spent.role(), spent.months(), spent.current(), spent.duties());
        }
    }

    /** How many of each were masked in the applicant's texts. */
    record MaskedCountsView(int names, int emails, int links, int telephones, int births) {

        static MaskedCountsView of(Masked masked) {
            return new MaskedCountsView(
                    masked.names(), masked.emails(), masked.links(), masked.telephones(), masked.births());
        }
    }

    static AnonymisedFormView of(UUID id, AnonymisedForm form) {
        return new AnonymisedFormView(id, form.candidateName(), FormView.of(form));
    }
}

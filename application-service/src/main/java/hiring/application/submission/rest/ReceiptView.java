package hiring.application.submission.rest;

import hiring.application.dossier.SeenPacks;
import hiring.application.dossier.rest.SeenPackView;
import hiring.application.form.FormCounts;
import hiring.application.submission.Receipt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate gets for a submission.
 *
 * @param name that the application was made with
 * @param sha256 of the submitted form, which the candidate can download and hash
 * @param pack the application pack that held at the submission; absent where none was known
 */
public record ReceiptView(
        UUID applicationId,
        UUID vacancyId,
        String name,
        String vacancyReference,
        Instant submittedAt,
        String sha256,
        FormCountsView counts,
        @Nullable SeenPackView pack) {

    /**
     * How many entries of each part the form has, so that the candidate can compare them with their own.
     *
     * @param documents beside the form; absent in receipts from before receipts counted documents
     */
    public record FormCountsView(
            int historyEntries,
            int gapExplanations,
            int qualifications,
            int criteriaAddressed,
            int declarations,
            int referees,
            int statementWords,
            @Nullable Integer documents) {

        static FormCountsView of(FormCounts counts) {
            return new FormCountsView(
                    counts.historyEntries(),
                    counts.gapExplanations(),
                    counts.qualifications(),
                    counts.criteriaAddressed(),
                    counts.declarations(),
                    counts.referees(),
                    counts.statementWords(),
                    counts.documents());
        }
    }

    public static ReceiptView of(Receipt receipt, SeenPacks packs) {
        return new ReceiptView(
                receipt.applicationId().value(),
                receipt.vacancyId().value(),
                receipt.name(),
                receipt.vacancyReference(),
                receipt.submittedAt(),
                receipt.sha256(),
                FormCountsView.of(receipt.counts()),
                SeenPackView.of(packs.of(receipt.vacancyId(), receipt.packVersion())));
    }
}

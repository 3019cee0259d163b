package hiring.application.submission.rest;

import hiring.application.dossier.SeenPack;
import hiring.application.dossier.SeenPacks;
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
        FormCounts counts,
        @Nullable SeenPack pack) {

    public static ReceiptView of(Receipt receipt, SeenPacks packs) {
        return new ReceiptView(
                receipt.applicationId().value(),
                receipt.vacancyId().value(),
                receipt.name(),
                receipt.vacancyReference(),
                receipt.submittedAt(),
                receipt.sha256(),
                receipt.counts(),
                packs.of(receipt.vacancyId(), receipt.packVersion()));
    }
}

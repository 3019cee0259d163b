package hiring.application.submission.rest;

import hiring.application.submission.VerifyReceipt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is kept of a submission is what its receipt names.
 *
 * @param onReceipt the hash that the receipt names
 * @param recomputed the hash of the text that is kept, computed now
 * @param formUnchanged whether the form that staff and candidate are shown is the one in that text
 * @param documentsOnReceipt how many documents the receipt counts; absent where it was written before it spoke of
 *     any, which are then no part of what is verified
 * @param documentsFound how many there are now
 * @param attachmentsUnchanged whether the documents that staff and candidate are shown are those that the text names
 * @param verified whether all of it agrees
 */
record VerificationView(
        UUID applicationId,
        Instant submittedAt,
        String onReceipt,
        String recomputed,
        boolean formUnchanged,
        @Nullable Integer documentsOnReceipt,
        int documentsFound,
        boolean attachmentsUnchanged,
        boolean verified) {

    static VerificationView of(VerifyReceipt.Verification found) {
        return new VerificationView(
                found.applicationId(),
                found.submittedAt(),
                found.onReceipt(),
                found.recomputed(),
                found.formUnchanged(),
                found.documentsOnReceipt(),
                found.documentsFound(),
                found.attachmentsUnchanged(),
                found.verified());
    }
}

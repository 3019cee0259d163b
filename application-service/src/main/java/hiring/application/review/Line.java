package hiring.application.review;

import hiring.application.eligibility.Proposal;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Channel;
import hiring.application.submission.EligibilityStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submitted application in a list, read without its form.
 *
 * @param name that the application was made with; with the other names absent for readers who may not see them
 * @param handler who looks after it; absent where nobody does
 */
public record Line(
        UUID id,
        UUID candidateId,
        @Nullable String name,
        @Nullable String givenNames,
        @Nullable String familyName,
        String nameKey,
        ApplicationStatus status,
        EligibilityStatus eligibility,
        Proposal proposal,
        boolean contested,
        Channel channel,
        @Nullable UUID handler,
        Instant submittedAt,
        @Nullable Instant withdrawnAt) {

    Line withoutNames() {
        return new Line(
                id,
                candidateId,
                null,
                null,
                null,
                "",
                status,
                eligibility,
                proposal,
                contested,
                channel,
                handler,
                submittedAt,
                withdrawnAt);
    }

    // Names in a log would be personal data in a log
    @Override
    public String toString() {
        return "Line[%s]".formatted(id);
    }
}

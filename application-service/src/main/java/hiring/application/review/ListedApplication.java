package hiring.application.review;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Channel;
import hiring.application.application.EligibilityStatus;
import hiring.application.eligibility.Proposal;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One submitted application in a list, read without its form.
 *
 * @param name that the application was made with; with the other names absent for readers who may not see them
 * @param handler the recruiter who looks after it; absent where none does
 */
public record ListedApplication(
        ApplicationId id,
        CandidateId candidateId,
        @Nullable String name,
        @Nullable String givenNames,
        @Nullable String familyName,
        String nameKey,
        ApplicationStatus status,
        EligibilityStatus eligibility,
        Proposal proposal,
        boolean contested,
        Channel channel,
        @Nullable StaffId handler,
        Instant submittedAt,
        @Nullable Instant withdrawnAt) {

    ListedApplication withoutNames() {
        return new ListedApplication(
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
        return "ListedApplication[%s]".formatted(id);
    }
}

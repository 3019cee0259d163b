package hiring.application.withdrawal;

import hiring.events.id.ApplicationId;
import java.time.Instant;

/** What a withdrawal must ask of offers, which know of applications and not the other way round. */
public interface OffersToApplicant {

    boolean isAccepted(ApplicationId applicationId);

    /** Declines the open offer to somebody who does not want the post any more; does nothing where there is none. */
    void declineOpen(ApplicationId applicationId, Instant now);
}

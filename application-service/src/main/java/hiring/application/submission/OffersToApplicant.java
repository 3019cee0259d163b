package hiring.application.submission;

import java.time.Instant;
import java.util.UUID;

/** What a withdrawal must ask of offers, which know of applications and not the other way round. */
public interface OffersToApplicant {

    boolean isAccepted(UUID applicationId);

    /** Declines the open offer to somebody who does not want the post any more; does nothing where there is none. */
    void declineOpen(UUID applicationId, Instant now);
}

package hiring.application.withdrawal;

import hiring.events.id.ApplicationId;
import java.time.Instant;

/** Offers, as a withdrawal needs them: offers depend on applications and not the other way round. */
public interface OffersToApplicant {

    boolean isAccepted(ApplicationId applicationId);

    /** Declines the open offer for a candidate who withdraws; does nothing where there is none. */
    void declineOpen(ApplicationId applicationId, Instant now);
}

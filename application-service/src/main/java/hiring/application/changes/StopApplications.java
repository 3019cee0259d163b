package hiring.application.changes;

import hiring.application.offer.WithdrawOffers;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Applications;
import hiring.events.ApplicationStopped;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Ends the applications and the open offers of a withdrawn vacancy. */
@ApplicationScoped
public class StopApplications implements PagedWork {

    static final String KIND = "applications-stop";

    /** A draft that missed the closing was over before. */
    static final String SUBMITTED_ONLY = "submitted";

    static final String WITH_DRAFTS = "drafts";

    private static final UUID LAST = new UUID(-1, -1);

    private final Applications applications;
    private final WithdrawOffers withdrawOffers;
    private final Outbox outbox;
    private final InstantSource clock;

    StopApplications(Applications applications, WithdrawOffers withdrawOffers, Outbox outbox, InstantSource clock) {
        this.applications = applications;
        this.withdrawOffers = withdrawOffers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress doPage(Page page) {
        Instant now = clock.instant();
        // None is begun once the vacancy is withdrawn
        List<Applications.Standing> standing =
                applications.holdingStandingIn(page.subject(), null, page.after(), page.limit());
        List<UUID> ids = standing.stream().map(Applications.Standing::id).toList();
        Progress progress = Progress.of(page, ids);
        // The applications before their offers, as everywhere. Offers of applications that have ended otherwise end as
        // well
        WithdrawOffers.Ended offers = withdrawOffers.withdrawOpen(
                page.subject(), page.after(), progress instanceof Progress.Done ? LAST : ids.getLast(), now);
        for (Applications.Standing application : standing) {
            boolean submitted = application.status() != ApplicationStatus.DRAFT;
            // An offer that was accepted before the withdrawal became known here binds the employer
            boolean bound = offers.accepted().contains(application.id());
            if (!bound && (submitted || page.detail().equals(WITH_DRAFTS))) {
                outbox.add(new ApplicationStopped(
                        application.id(),
                        page.subject(),
                        application.candidateId(),
                        submitted,
                        offers.withdrawn().get(application.id()),
                        now));
            }
        }
        return progress;
    }
}

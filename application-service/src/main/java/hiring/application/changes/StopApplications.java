package hiring.application.changes;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications.Standing;
import hiring.application.changes.StandingApplications.StandingPage;
import hiring.application.offer.WithdrawOffers;
import hiring.events.ApplicationStopped;
import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.kit.outbox.Outbox;
import hiring.kit.pages.Page;
import hiring.kit.pages.PagedWork;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Ends the applications and the open offers of a withdrawn vacancy. */
@ApplicationScoped
public class StopApplications implements PagedWork {

    static final String KIND = "applications-stop";

    /** Drafts that missed the closing had ended before. */
    static final String SUBMITTED_ONLY = "submitted";

    static final String WITH_DRAFTS = "drafts";

    private static final ApplicationId LAST = new ApplicationId(new UUID(-1, -1));

    private final StandingApplications standing;
    private final WithdrawOffers withdrawOffers;
    private final Outbox outbox;
    private final InstantSource clock;

    StopApplications(StandingApplications standing, WithdrawOffers withdrawOffers, Outbox outbox, InstantSource clock) {
        this.standing = standing;
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
        // No application is begun once the vacancy is withdrawn
        StandingPage found = standing.hold(page, null);
        // The applications before their offers, as everywhere. Offers of applications that have ended otherwise end as
        // well
        WithdrawOffers.Ended offers = withdrawOffers.withdrawOpen(
                new VacancyId(page.subject()), new ApplicationId(page.after()), endOf(found.progress()), now);
        for (Standing application : found.standing()) {
            boolean submitted = application.status() != ApplicationStatus.DRAFT;
            // An offer that was accepted before the withdrawal became known here binds the employer
            boolean bound = offers.accepted().contains(application.id().value());
            if (!bound && (submitted || page.detail().equals(WITH_DRAFTS))) {
                outbox.add(new ApplicationStopped(
                        application.id().value(),
                        page.subject(),
                        application.candidateId().value(),
                        submitted,
                        offers.withdrawn().get(application.id().value()),
                        now));
            }
        }
        return found.progress();
    }

    /** The last id of a page. */
    private static ApplicationId endOf(Progress progress) {
        return switch (progress) {
            case Progress.Done() -> LAST;
            case Progress.Reached(var cursor) -> new ApplicationId(UUID.fromString(cursor));
        };
    }
}

package hiring.application.journey;

import hiring.application.adjudication.ContestEligibility;
import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.EligibilityStatus;
import hiring.application.bar.FindBar;
import hiring.application.extension.DeadlineExtensions;
import hiring.application.feedback.FeedbackRequests;
import hiring.application.journey.Action.Obstacle;
import hiring.application.offer.Offer;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.Offers;
import hiring.application.progress.Progress;
import hiring.application.progress.SelectionFacts;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the status of an application and which actions are allowed now. */
@ApplicationScoped
public class TellJourney {

    private final Applications applications;
    private final Vacancies vacancies;
    private final SelectionFacts facts;
    private final Offers offers;
    private final FindBar findBar;
    private final FeedbackRequests feedbackRequests;
    private final ContestEligibility contestEligibility;
    private final DeadlineExtensions extensions;
    private final InstantSource clock;

    TellJourney(
            Applications applications,
            Vacancies vacancies,
            SelectionFacts facts,
            Offers offers,
            FindBar findBar,
            FeedbackRequests feedbackRequests,
            ContestEligibility contestEligibility,
            DeadlineExtensions extensions,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.facts = facts;
        this.offers = offers;
        this.findBar = findBar;
        this.feedbackRequests = feedbackRequests;
        this.contestEligibility = contestEligibility;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<CandidateStatus> status(CandidateId candidate, ApplicationId applicationId) {
        return applications.ownedBy(candidate, applicationId).map(application -> {
            Vacancy vacancy = vacancies.of(application.vacancyId());
            return new StatusTeller(
                            application,
                            vacancy,
                            facts.of(applicationId),
                            offerTo(application),
                            findBar.arisenIn(applicationId).orElse(null),
                            contestEligibility.within(),
                            clock.instant())
                    .tell();
        });
    }

    /**
     * The dates of an application's calendar.
     *
     * @param contactEmail who can be asked; null where the vacancy names no contact
     * @param asOf when the last fact happened on which the dates depend
     */
    public record Dates(
            ApplicationId applicationId,
            VacancyId vacancyId,
            String organisation,
            @Nullable String contactEmail,
            Instant asOf,
            List<PublishedDate> dates) {

        public Dates {
            dates = List.copyOf(dates);
        }
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<Dates> dates(CandidateId candidate, ApplicationId applicationId) {
        return applications.ownedBy(candidate, applicationId).map(application -> {
            Vacancy vacancy = vacancies.of(application.vacancyId());
            Progress progress = facts.of(applicationId);
            Offer offer = offerTo(application);
            Instant asOf = PublishedDates.asOf(
                    application,
                    vacancy,
                    progress,
                    offer,
                    extensions.lastOf(applicationId).orElse(null));
            return new Dates(
                    applicationId,
                    vacancy.id(),
                    vacancy.organisation(),
                    vacancy.contactEmail(),
                    asOf,
                    PublishedDates.of(application, vacancy, progress, offer, asOf));
        });
    }

    /** What the candidate may do; empty when they have no such application. */
    @Transactional
    public Optional<List<Action>> candidatesActions(CandidateId candidate, ApplicationId applicationId) {
        return applications.ownedBy(candidate, applicationId).map(application -> {
            Vacancy vacancy = vacancies.of(application.vacancyId());
            Instant now = clock.instant();
            Offer offer = offerTo(application);
            return List.of(
                    new Action("edit-form", obstacleToEditing(application)),
                    new Action("submit", obstacleToSubmitting(application, vacancy, now)),
                    new Action(
                            "discard-draft",
                            application.status() == ApplicationStatus.DRAFT ? null : obstacleToEditing(application)),
                    new Action("withdraw", obstacleToWithdrawing(application, offer)),
                    new Action("apply-again", obstacleToApplyingAgain(application, vacancy, now)),
                    new Action("answer-offer", StatusTeller.isOpen(offer, now) ? null : Obstacle.NO_OPEN_OFFER),
                    new Action("contest-eligibility", obstacleToContesting(application, now)),
                    new Action("request-feedback", obstacleToFeedback(application)));
        });
    }

    /** What a recruiter may do; empty when no such application was submitted. */
    @Transactional
    public Optional<List<Action>> recruitersActions(ApplicationId applicationId) {
        return applications
                .submitted(applicationId)
                .map(application -> List.of(
                        new Action("decide-eligibility", obstacleToDeciding(application)),
                        new Action("make-offer", obstacleToOffering(application))));
    }

    private static @Nullable Obstacle obstacleToEditing(Application application) {
        return switch (application.status()) {
            case DRAFT -> null;
            case SUBMITTED -> Obstacle.APPLICATION_SUBMITTED;
            case WITHDRAWN -> Obstacle.APPLICATION_WITHDRAWN;
        };
    }

    private @Nullable Obstacle obstacleToApplyingAgain(Application application, Vacancy vacancy, Instant now) {
        if (application.status() != ApplicationStatus.WITHDRAWN) {
            return Obstacle.NOT_WITHDRAWN;
        }
        if (vacancy.isWithdrawn()) {
            return Obstacle.VACANCY_WITHDRAWN;
        }
        if (vacancy.hasClosed(now)) {
            return Obstacle.VACANCY_CLOSED;
        }
        return applications.isStanding(application.candidateId(), vacancy.id()) ? Obstacle.ALREADY_APPLIED : null;
    }

    private static @Nullable Obstacle obstacleToSubmitting(Application application, Vacancy vacancy, Instant now) {
        if (application.status() != ApplicationStatus.DRAFT) {
            return obstacleToEditing(application);
        }
        if (vacancy.isWithdrawn()) {
            return Obstacle.VACANCY_WITHDRAWN;
        }
        return application.isTooLate(vacancy, now) ? Obstacle.VACANCY_CLOSED : null;
    }

    private static @Nullable Obstacle obstacleToWithdrawing(Application application, @Nullable Offer offer) {
        return switch (application.status()) {
            case DRAFT -> Obstacle.NOT_SUBMITTED;
            case WITHDRAWN -> Obstacle.APPLICATION_WITHDRAWN;
            case SUBMITTED -> offer != null && offer.status() == OfferStatus.ACCEPTED ? Obstacle.OFFER_ACCEPTED : null;
        };
    }

    private @Nullable Obstacle obstacleToContesting(Application application, Instant now) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return Obstacle.APPLICATION_WITHDRAWN;
        }
        Instant decidedAt = application.eligibility().decidedAt();
        if (application.eligibility().status() != EligibilityStatus.INELIGIBLE || decidedAt == null) {
            return Obstacle.NOTHING_TO_CONTEST;
        }
        if (application.eligibility().contestedAt() != null) {
            return Obstacle.CONTESTED_BEFORE;
        }
        return now.isBefore(decidedAt.plus(contestEligibility.within())) ? null : Obstacle.CONTEST_TOO_LATE;
    }

    private @Nullable Obstacle obstacleToFeedback(Application application) {
        if (!facts.of(application.id()).isDecided()) {
            return Obstacle.DECISION_NOT_MADE;
        }
        return feedbackRequests.isRequested(application.id()) ? Obstacle.FEEDBACK_REQUESTED : null;
    }

    private static @Nullable Obstacle obstacleToDeciding(Application application) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return Obstacle.APPLICATION_WITHDRAWN;
        }
        return application.eligibility().status() == EligibilityStatus.UNDECIDED ? null : Obstacle.ELIGIBILITY_DECIDED;
    }

    private @Nullable Obstacle obstacleToOffering(Application application) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return Obstacle.APPLICATION_WITHDRAWN;
        }
        Offer former = offerTo(application);
        if (former != null && former.status() != OfferStatus.LAPSED) {
            return Obstacle.ALREADY_OFFERED;
        }
        Progress progress = facts.of(application.id());
        if (!progress.mayBeOffered()) {
            return Obstacle.NOT_SELECTED;
        }
        Vacancy vacancy = vacancies.of(application.vacancyId());
        if (vacancy.isWithdrawn()) {
            return Obstacle.VACANCY_WITHDRAWN;
        }
        long free = former == null ? offers.openingsLeft(vacancy) : offers.openingsLeftBesideReserve(vacancy);
        return free > 0 ? null : Obstacle.NO_OPENING_LEFT;
    }

    private @Nullable Offer offerTo(Application application) {
        return offers.ofApplication(application.id()).orElse(null);
    }
}

package hiring.application.journey;

import hiring.application.adjudication.ContestEligibility;
import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.EligibilityStatus;
import hiring.application.extension.DeadlineExtensions;
import hiring.application.feedback.FeedbackRequests;
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
    private final FeedbackRequests feedbackRequests;
    private final ContestEligibility contestEligibility;
    private final DeadlineExtensions extensions;
    private final InstantSource clock;

    TellJourney(
            Applications applications,
            Vacancies vacancies,
            SelectionFacts facts,
            Offers offers,
            FeedbackRequests feedbackRequests,
            ContestEligibility contestEligibility,
            DeadlineExtensions extensions,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.facts = facts;
        this.offers = offers;
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
            Instant asOf = PublishedDates.asOf(
                    application,
                    vacancy,
                    progress,
                    extensions.lastOf(applicationId).orElse(null));
            Offer offer = offerTo(application);
            boolean bound = offer != null && offer.status() == OfferStatus.ACCEPTED;
            return new Dates(
                    applicationId,
                    vacancy.id(),
                    vacancy.organisation(),
                    vacancy.contactEmail(),
                    asOf,
                    PublishedDates.of(application, vacancy, progress, bound, asOf));
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
                    Action.of("edit-form", obstacleToEditing(application)),
                    Action.of("submit", obstacleToSubmitting(application, vacancy, now)),
                    Action.of(
                            "discard-draft",
                            application.status() == ApplicationStatus.DRAFT ? null : obstacleToEditing(application)),
                    Action.of("withdraw", obstacleToWithdrawing(application, offer)),
                    Action.of("apply-again", obstacleToApplyingAgain(application, vacancy, now)),
                    Action.of(
                            "answer-offer",
                            StatusTeller.isOpen(offer, now) ? null : "There is no offer to be answered"),
                    Action.of("contest-eligibility", obstacleToContesting(application, now)),
                    Action.of("request-feedback", obstacleToFeedback(application)));
        });
    }

    /** What a recruiter may do; empty when no such application was submitted. */
    @Transactional
    public Optional<List<Action>> recruitersActions(ApplicationId applicationId) {
        return applications
                .submitted(applicationId)
                .map(application -> List.of(
                        Action.of("decide-eligibility", obstacleToDeciding(application)),
                        Action.of("make-offer", obstacleToOffering(application))));
    }

    private static @Nullable String obstacleToEditing(Application application) {
        return switch (application.status()) {
            case DRAFT -> null;
            case SUBMITTED -> "It is submitted";
            case WITHDRAWN -> "It is withdrawn";
        };
    }

    private @Nullable String obstacleToApplyingAgain(Application application, Vacancy vacancy, Instant now) {
        if (application.status() != ApplicationStatus.WITHDRAWN) {
            return "It is not withdrawn";
        }
        if (vacancy.isWithdrawn()) {
            return "The vacancy was withdrawn";
        }
        if (vacancy.hasClosed(now)) {
            return "The vacancy has closed";
        }
        return applications.isStanding(application.candidateId(), vacancy.id())
                ? "You have applied again already"
                : null;
    }

    private static @Nullable String obstacleToSubmitting(Application application, Vacancy vacancy, Instant now) {
        if (application.status() != ApplicationStatus.DRAFT) {
            return obstacleToEditing(application);
        }
        if (vacancy.isWithdrawn()) {
            return "The vacancy was withdrawn";
        }
        return application.isTooLate(vacancy, now) ? "The vacancy has closed" : null;
    }

    private static @Nullable String obstacleToWithdrawing(Application application, @Nullable Offer offer) {
        return switch (application.status()) {
            case DRAFT -> "It is not submitted";
            case WITHDRAWN -> "It is withdrawn";
            case SUBMITTED ->
                offer != null && offer.status() == OfferStatus.ACCEPTED
                        ? "You have accepted the offer; speak to the employer"
                        : null;
        };
    }

    private @Nullable String obstacleToContesting(Application application, Instant now) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return "It is withdrawn";
        }
        Instant decidedAt = application.eligibility().decidedAt();
        if (application.eligibility().status() != EligibilityStatus.INELIGIBLE || decidedAt == null) {
            return "There is no decision to contest";
        }
        if (application.eligibility().contestedAt() != null) {
            return "It was contested before";
        }
        return now.isBefore(decidedAt.plus(contestEligibility.within())) ? null : "It is too late to contest it";
    }

    private @Nullable String obstacleToFeedback(Application application) {
        if (!facts.of(application.id()).isDecided()) {
            return "The decision is not published yet";
        }
        return feedbackRequests.isRequested(application.id()) ? "You have asked for it already" : null;
    }

    private static @Nullable String obstacleToDeciding(Application application) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return "It is withdrawn";
        }
        return application.eligibility().status() == EligibilityStatus.UNDECIDED ? null : "It is decided";
    }

    private @Nullable String obstacleToOffering(Application application) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return "It is withdrawn";
        }
        Offer former = offerTo(application);
        if (former != null && former.status() != OfferStatus.LAPSED) {
            return "The post was offered before";
        }
        Progress progress = facts.of(application.id());
        if (!progress.mayBeOffered()) {
            return "The selection has not chosen this candidate";
        }
        Vacancy vacancy = vacancies.of(application.vacancyId());
        if (vacancy.isWithdrawn()) {
            return "The vacancy was withdrawn";
        }
        long free = former == null ? offers.openingsLeft(vacancy) : offers.openingsLeftBesideReserve(vacancy);
        return free > 0 ? null : "Every opening is offered or taken";
    }

    private @Nullable Offer offerTo(Application application) {
        return offers.ofApplication(application.id()).orElse(null);
    }
}

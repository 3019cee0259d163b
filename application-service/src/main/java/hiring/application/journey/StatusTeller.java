package hiring.application.journey;

import hiring.application.application.Application;
import hiring.application.application.EligibilityStatus;
import hiring.application.eligibility.Ruling;
import hiring.application.journey.CandidateStatus.KeyDate;
import hiring.application.journey.CandidateStatus.StatusCode;
import hiring.application.offer.Offer;
import hiring.application.offer.OfferStatus;
import hiring.application.progress.Progress;
import hiring.application.progress.SelectionResult;
import hiring.application.progress.StageFacts;
import hiring.application.vacancy.Vacancy;
import hiring.application.vacancy.VacancyTerms;
import hiring.events.OutcomeDecided;
import hiring.events.id.StageCode;
import hiring.kit.time.DateWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is published about an application into words. Nothing that is not published is hinted at: a proposal, a
 * score or a pending decision changes no word here.
 */
final class StatusTeller {

    private static final String CHOOSE = "Choose a session. Choose early: the places of each session are limited.";

    private final Application application;
    private final Vacancy vacancy;
    private final Progress progress;
    private final @Nullable Offer offer;
    private final @Nullable LocalDate barredUntil;
    private final Duration contestWithin;
    private final Instant now;

    StatusTeller(
            Application application,
            Vacancy vacancy,
            Progress progress,
            @Nullable Offer offer,
            @Nullable LocalDate barredUntil,
            Duration contestWithin,
            Instant now) {
        this.barredUntil = barredUntil;
        this.contestWithin = contestWithin;
        this.application = application;
        this.vacancy = vacancy;
        this.progress = progress;
        this.offer = offer;
        this.now = now;
    }

    CandidateStatus tell() {
        return switch (application.status()) {
            case DRAFT -> draft();
            case WITHDRAWN ->
                status(
                        StatusCode.WITHDRAWN,
                        "You have withdrawn your application",
                        "You withdrew it on %s."
                                .formatted(day(Objects.requireNonNull(application.withdrawal())
                                        .withdrawnAt())),
                        "There is nothing more for you to do.");
            case SUBMITTED -> submitted();
        };
    }

    private CandidateStatus draft() {
        if (vacancy.isWithdrawn()) {
            return vacancyWithdrawn();
        }
        Instant deadline = application.deadline(vacancy);
        if (application.isTooLate(vacancy, now)) {
            return status(
                    StatusCode.NOT_SUBMITTED_IN_TIME,
                    "You did not submit your application",
                    "The vacancy closed at %s.".formatted(lastMoment(deadline)),
                    "There is nothing more for you to do.");
        }
        return new CandidateStatus(
                StatusCode.DRAFT,
                "You have not submitted your application yet",
                "It is a draft that nobody but you can see.",
                "Finish and submit it by %s.".formatted(lastMoment(deadline)),
                List.of(new KeyDate("closing", "The vacancy closes", deadline, null, null)));
    }

    private CandidateStatus vacancyWithdrawn() {
        return status(
                StatusCode.VACANCY_WITHDRAWN,
                "The vacancy was withdrawn",
                "We are sorry: nobody is appointed to this post, and your application goes no further.",
                "There is nothing more for you to do.");
    }

    private CandidateStatus submitted() {
        if (offer != null) {
            return offered(offer);
        }
        if (application.eligibility().status() == EligibilityStatus.INELIGIBLE) {
            return notEligible();
        }
        if (application.eligibility().status() == EligibilityStatus.UNDECIDED
                && application.eligibility().contestedAt() != null) {
            return status(
                    StatusCode.LOOKED_AT_AGAIN,
                    "Your application is being looked at again",
                    "You contested our decision on %s. Somebody who did not take it decides again."
                            .formatted(day(application.eligibility().contestedAt())),
                    "We will write to you about the result.");
        }
        if (vacancy.isWithdrawn() && !progress.isRefused()) {
            return vacancyWithdrawn();
        }
        return progress.result()
                .flatMap(this::decided)
                .orElseGet(() -> progress.isNotProgressed() ? notProgressed() : underWay());
    }

    private CandidateStatus notEligible() {
        List<String> notMet = Ruling.notMet(
                application.screening().findings(), application.eligibility().rulings());
        Instant decidedAt = application.eligibility().decidedAt();
        Instant late = decidedAt == null || application.eligibility().contestedAt() != null
                ? now
                : decidedAt.plus(contestWithin);
        boolean contestable = now.isBefore(late);
        return new CandidateStatus(
                StatusCode.NOT_ELIGIBLE,
                "Your application cannot be taken further",
                "A recruiter has decided that it does not meet the requirements of the post"
                        + (notMet.isEmpty() ? "." : ": %s.".formatted(String.join("; ", notMet))),
                contestable
                        ? "If you think this is wrong, you can ask for another person to decide again, until %s."
                                .formatted(lastMoment(late))
                        : "There is nothing more for you to do.",
                contestable ? List.of(new KeyDate("contest", "Last moment to contest", late, null, null)) : List.of());
    }

    private CandidateStatus offered(Offer made) {
        return switch (made.status()) {
            case OPEN -> open(made);
            case ACCEPTED ->
                status(
                        StatusCode.OFFER_ACCEPTED,
                        "You have accepted our offer",
                        "You start on %s."
                                .formatted(DateWords.weekdayAndDay(made.terms().startsOn())),
                        "We will contact you about the checks before your start.");
            case DECLINED ->
                status(
                        StatusCode.OFFER_DECLINED,
                        "You have declined our offer",
                        "Thank you for telling us.",
                        "There is nothing more for you to do.");
            case LAPSED -> lapsed(made);
            case WITHDRAWN -> vacancyWithdrawn();
        };
    }

    private CandidateStatus open(Offer made) {
        // Late is late, whether or not the lapse was announced yet
        if (!now.isBefore(made.lateFrom())) {
            return lapsed(made);
        }
        return new CandidateStatus(
                StatusCode.OFFERED,
                "We have offered you the post",
                "The post is %s, starting on %s."
                        .formatted(
                                vacancy.title(),
                                DateWords.weekdayAndDay(made.terms().startsOn())),
                "Accept or decline by %s.".formatted(lastMoment(made.lateFrom())),
                List.of(new KeyDate("offer", "Last moment to answer", made.lateFrom(), null, null)));
    }

    private CandidateStatus lapsed(Offer made) {
        return status(
                StatusCode.OFFER_LAPSED,
                "Our offer has lapsed",
                "We had no answer by %s.".formatted(lastMoment(made.lateFrom())),
                "There is nothing more for you to do.");
    }

    private Optional<CandidateStatus> decided(SelectionResult result) {
        if (result.promotedAt() != null) {
            return Optional.of(status(
                    StatusCode.PROMOTED_FROM_RESERVE,
                    "A place has become free for you",
                    "You were on our reserve list, and it is your turn.",
                    "We will send you an offer."));
        }
        OutcomeDecided.Outcome outcome = result.outcome();
        return outcome == null ? Optional.empty() : Optional.of(decided(outcome, result));
    }

    private CandidateStatus decided(OutcomeDecided.Outcome outcome, SelectionResult result) {
        return switch (outcome) {
            case SUCCESSFUL ->
                status(
                        StatusCode.SUCCESSFUL,
                        "You have been successful",
                        "We would like to offer you the post.",
                        "We will send you an offer.");
            case RESERVE ->
                status(
                        StatusCode.ON_RESERVE_LIST,
                        "You are on our reserve list",
                        result.reserveRank() == null
                                ? "We could appoint you, and have no place left."
                                : "We could appoint you, and have no place left. You are number %d on the list."
                                        .formatted(result.reserveRank()),
                        "We will contact you if a place becomes free. You may ask for feedback.");
            case UNSUCCESSFUL ->
                status(
                        StatusCode.UNSUCCESSFUL,
                        "You have not been successful this time",
                        "We have appointed other candidates." + bar(),
                        feedback(result));
        };
    }

    private CandidateStatus notProgressed() {
        String stage = progress.stages().stream()
                .filter(facts -> Boolean.FALSE.equals(facts.progressed()))
                .map(facts -> nameOf(facts.stageCode()))
                .findFirst()
                .orElse("");
        return status(
                StatusCode.NOT_PROGRESSED,
                "We are not taking your application further",
                "You do not go on from this stage: %s.".formatted(stage) + bar(),
                progress.result().map(StatusTeller::feedback).orElse("You may ask for feedback."));
    }

    private String bar() {
        return barredUntil == null
                ? ""
                : " You did not come to your session, so you can apply for posts of this kind again from %s."
                        .formatted(DateWords.day(barredUntil));
    }

    private static String feedback(SelectionResult result) {
        return result.feedbackReleasedAt() == null ? "You may ask for feedback." : "Your feedback is ready to read.";
    }

    // From the last stage backwards: the latest thing that is known is what matters to the candidate
    private CandidateStatus underWay() {
        for (VacancyTerms.Stage stage : vacancy.terms().stages().reversed()) {
            Optional<StageFacts> facts = progress.stages().stream()
                    .filter(found -> found.stageCode().value().equals(stage.code()))
                    .findFirst();
            if (facts.isPresent()) {
                return at(stage, facts.get());
            }
        }
        return new CandidateStatus(
                StatusCode.RECEIVED,
                "We have received your application",
                "You submitted it on %s.".formatted(day(Objects.requireNonNull(application.submittedAt()))),
                vacancy.hasClosed(now)
                        ? "We are looking at the applications and will write to you."
                        : "The vacancy closes at %s. After that we will write to you."
                                .formatted(lastMoment(vacancy.closesAt())),
                List.of());
    }

    private CandidateStatus at(VacancyTerms.Stage stage, StageFacts facts) {
        if (Boolean.TRUE.equals(facts.progressed())) {
            return status(
                    StatusCode.PROGRESSED,
                    "You go on to the next stage",
                    "You have passed this stage: %s.".formatted(stage.name()),
                    next(facts.nextStage()));
        }
        // To a stage with sessions candidates are invited only where they book
        if (!stage.dates().isEmpty() && facts.isInvitedSincePlace()) {
            return status(
                    StatusCode.INVITED,
                    "Please choose your session: %s".formatted(stage.name()),
                    "You choose the session that you come to, among those that have free places.",
                    CHOOSE);
        }
        if (facts.isSessionReleased() && stage.isBookedByCandidates()) {
            return status(
                    StatusCode.INVITED,
                    "Please choose another session: %s".formatted(stage.name()),
                    "You gave up your place, or your session was cancelled.",
                    CHOOSE);
        }
        if (facts.isSessionReleased()) {
            return status(
                    StatusCode.INVITED,
                    "Your appointment is cancelled: %s".formatted(stage.name()),
                    "It does not take place at the time that we gave you. We are sorry.",
                    "We will write to you with a new time. You do not need to do anything until then.");
        }
        if (facts.sessionStartsAt() != null) {
            return booked(stage, facts, facts.sessionStartsAt());
        }
        if (facts.handedInAt() != null) {
            Instant windowEnd = lastMomentOfFile(stage, facts);
            return status(
                    StatusCode.HANDED_IN,
                    "We have received what you handed in",
                    "You handed it in on %s for this stage: %s.".formatted(day(facts.handedInAt()), stage.name()),
                    windowEnd != null && now.isBefore(windowEnd)
                            ? "You can replace it until %s.".formatted(lastMoment(windowEnd))
                            : "We are looking at it and will write to you.");
        }
        return invited(stage, facts);
    }

    private String next(@Nullable StageCode next) {
        if (next == null) {
            return "We will write to you about what comes next.";
        }
        boolean books = vacancy.terms()
                .stage(next)
                .filter(VacancyTerms.Stage::isBookedByCandidates)
                .isPresent();
        return "The next stage is: %s. %s".formatted(nameOf(next), books ? CHOOSE : "We will write to you about it.");
    }

    // Where a file is handed in, the only part with a window of its own is that file
    private static @Nullable Instant lastMomentOfFile(VacancyTerms.Stage stage, StageFacts facts) {
        return stage.partWindows().stream()
                .findFirst()
                .map(VacancyTerms.PartWindow::closesAt)
                .orElseGet(() -> firstOf(stage.closesAt(), facts.windowClosesAt()));
    }

    // The timetable may have moved since the invitation
    private static @Nullable Instant firstOf(@Nullable Instant timetable, @Nullable Instant invitation) {
        return timetable == null ? invitation : timetable;
    }

    private CandidateStatus booked(VacancyTerms.Stage stage, StageFacts facts, Instant startsAt) {
        boolean over = !now.isBefore(startsAt);
        return new CandidateStatus(
                StatusCode.SESSION_BOOKED,
                "You have a place: %s".formatted(stage.name()),
                "It begins at %s, at %s.".formatted(moment(startsAt), Objects.requireNonNull(facts.sessionPlace())),
                over ? "We will write to you about the result." : "Please come on time.",
                List.of(new KeyDate(
                        stage.code(), stage.name(), startsAt, facts.sessionEndsAt(), facts.sessionPlace())));
    }

    private CandidateStatus invited(VacancyTerms.Stage stage, StageFacts facts) {
        Instant opensAt = firstOf(stage.opensAt(), facts.windowOpensAt());
        Instant closesAt = firstOf(stage.closesAt(), facts.windowClosesAt());
        if (opensAt == null || closesAt == null) {
            return status(
                    StatusCode.INVITED,
                    "You are invited: %s".formatted(stage.name()),
                    "We have written to you about it.",
                    "Please follow what we wrote to you.");
        }
        if (!now.isBefore(closesAt)) {
            return status(
                    StatusCode.UNDER_REVIEW,
                    "We are looking at your application",
                    "You could take part until %s: %s.".formatted(lastMoment(closesAt), stage.name()),
                    "We will write to you about the result.");
        }
        return new CandidateStatus(
                StatusCode.INVITED,
                "You are invited: %s".formatted(stage.name()),
                "You can take part from %s.".formatted(moment(opensAt)),
                "Take part by %s.".formatted(lastMoment(closesAt)),
                Stream.concat(
                                Stream.of(new KeyDate(stage.code(), stage.name(), opensAt, closesAt, null)),
                                stage.partWindows().stream()
                                        .map(part -> new KeyDate(
                                                stage.code(), part.name(), part.opensAt(), part.closesAt(), null)))
                        .toList());
    }

    private String nameOf(StageCode code) {
        return vacancy.terms().stage(code).map(VacancyTerms.Stage::name).orElse(code.value());
    }

    private static CandidateStatus status(StatusCode code, String headline, String explanation, String next) {
        return new CandidateStatus(code, headline, explanation, next, List.of());
    }

    private String day(Instant instant) {
        return DateWords.weekdayAndDay(instant, zone());
    }

    private String moment(Instant instant) {
        return DateWords.moment(instant, zone());
    }

    private String lastMoment(Instant firstLate) {
        return DateWords.deadline(firstLate, zone());
    }

    private ZoneId zone() {
        return vacancy.timeZone();
    }

    /** Whether the candidate may still expect an answer to an offer. */
    static boolean isOpen(@Nullable Offer offer, Instant now) {
        return offer != null && offer.status() == OfferStatus.OPEN && now.isBefore(offer.lateFrom());
    }
}

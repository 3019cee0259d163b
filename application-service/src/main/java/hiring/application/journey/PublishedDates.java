package hiring.application.journey;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.EligibilityStatus;
import hiring.application.application.Withdrawal;
import hiring.application.journey.PublishedDate.When;
import hiring.application.offer.Offer;
import hiring.application.offer.OfferStatus;
import hiring.application.progress.Progress;
import hiring.application.progress.SelectionResult;
import hiring.application.progress.StageFacts;
import hiring.application.vacancy.Vacancy;
import hiring.application.vacancy.VacancyTerms;
import hiring.kit.time.DateWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a candidate's calendar: those of the published timetable, and the own session once it is published. What
 * is not published moves or removes none of them.
 */
final class PublishedDates {

    private static final Duration UNTIL_KNOWN = Duration.ofHours(1);

    private PublishedDates() {}

    /**
     * The dates.
     *
     * @param offer the latest; null for none. One that was accepted outlives the vacancy
     * @param asOf when the last fact happened on which the dates depend
     */
    static List<PublishedDate> of(
            Application application, Vacancy vacancy, Progress progress, @Nullable Offer offer, Instant asOf) {
        boolean bound = offer != null && offer.status() == OfferStatus.ACCEPTED;
        boolean over = isOver(application, progress) || (vacancy.isWithdrawn() && !bound);
        List<PublishedDate> dates = new ArrayList<>();
        dates.add(new PublishedDate(
                "closing",
                "Applications close: %s".formatted(vacancy.title()),
                new When.Moment(DateWords.shownDeadline(application.deadline(vacancy), vacancy.timeZone())),
                null,
                application.status() == ApplicationStatus.WITHDRAWN || vacancy.isWithdrawn(),
                asOf));
        for (VacancyTerms.Stage stage : vacancy.terms().stages()) {
            Optional<StageFacts> facts = progress.stages().stream()
                    .filter(found -> found.stageCode().value().equals(stage.code()))
                    .findFirst();
            boolean cancelled = over
                    && facts.map(StageFacts::progressed)
                            .filter(Predicate.isEqual(true))
                            .isEmpty();
            dates.addAll(of(stage, facts, vacancy, cancelled, asOf));
        }
        dates.addAll(startOf(vacancy, offer, over, asOf));
        return List.copyOf(dates);
    }

    // The possible days go when an offer names the one that counts
    private static List<PublishedDate> startOf(Vacancy vacancy, @Nullable Offer offer, boolean over, Instant asOf) {
        LocalDate offered =
                offer != null && offer.status().holdsAnOpening() ? offer.terms().startsOn() : null;
        List<PublishedDate> dates = new ArrayList<>();
        vacancy.intakes()
                .forEach(intake -> dates.add(new PublishedDate(
                        "start-%s".formatted(intake.startsOn()),
                        "First day (possible day): %s".formatted(vacancy.title()),
                        new When.Day(intake.startsOn()),
                        null,
                        over || offered != null,
                        asOf)));
        LocalDate start = offered == null && vacancy.intakes().isEmpty() ? vacancy.startsOn() : offered;
        if (start != null) {
            dates.add(new PublishedDate(
                    "start", "First day: %s".formatted(vacancy.title()), new When.Day(start), null, over, asOf));
        }
        return dates;
    }

    /** When the last fact happened on which the dates depend. */
    static Instant asOf(
            Application application,
            Vacancy vacancy,
            Progress progress,
            @Nullable Offer offer,
            @Nullable Instant extendedAt) {
        Withdrawal withdrawal = application.withdrawal();
        Stream<@Nullable Instant> own = Stream.of(
                application.startedAt(),
                application.submittedAt(),
                withdrawal == null ? null : withdrawal.withdrawnAt(),
                application.eligibility().decidedAt(),
                application.eligibility().contestedAt(),
                vacancy.changedAt(),
                offer == null ? null : offer.madeAt(),
                offer == null ? null : offer.endedAt(),
                extendedAt,
                progress.result().map(SelectionResult::decidedAt).orElse(null));
        Stream<@Nullable Instant> stages = progress.stages().stream()
                .flatMap(stage -> Stream.of(stage.sessionToldAt(), stage.sessionReleasedAt(), stage.decidedAt()));
        return Stream.concat(own, stages)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isOver(Application application, Progress progress) {
        return application.status() == ApplicationStatus.WITHDRAWN
                || application.eligibility().status() == EligibilityStatus.INELIGIBLE
                || progress.isNotProgressed();
    }

    private static List<PublishedDate> of(
            VacancyTerms.Stage stage, Optional<StageFacts> facts, Vacancy vacancy, boolean cancelled, Instant asOf) {
        List<PublishedDate> dates = new ArrayList<>();
        Instant opens = stage.opensAt();
        Instant closes = stage.closesAt();
        if (opens != null && closes != null) {
            dates.add(new PublishedDate(
                    "%s-window".formatted(stage.code()),
                    title(stage, vacancy),
                    new When.Period(opens, closes),
                    null,
                    cancelled,
                    asOf));
        }
        // The point is in no code, so that no other date has this id
        stage.partWindows()
                .forEach(part -> dates.add(new PublishedDate(
                        "%s.%s-window".formatted(stage.code(), part.code()),
                        "%s: %s".formatted(part.name(), title(stage, vacancy)),
                        new When.Period(part.opensAt(), part.closesAt()),
                        null,
                        cancelled,
                        asOf)));
        Instant session = facts.map(StageFacts::sessionStartsAt).orElse(null);
        boolean released = facts.map(StageFacts::isSessionReleased).orElse(false);
        // The possible days go when the one that counts is there
        stage.dates()
                .forEach(day -> dates.add(new PublishedDate(
                        "%s-%s".formatted(stage.code(), day),
                        "%s (possible day)".formatted(title(stage, vacancy)),
                        new When.Day(day),
                        null,
                        cancelled || (session != null && !released),
                        asOf)));
        if (session != null) {
            Instant end = facts.map(StageFacts::sessionEndsAt).orElse(null);
            dates.add(new PublishedDate(
                    // As in the invitation, which is about the same appointment
                    stage.code(),
                    title(stage, vacancy),
                    new When.Period(session, end == null ? session.plus(UNTIL_KNOWN) : end),
                    facts.map(StageFacts::sessionPlace).orElse(null),
                    cancelled || released,
                    facts.map(StageFacts::sessionToldAt).orElse(asOf)));
        }
        return dates;
    }

    private static String title(VacancyTerms.Stage stage, Vacancy vacancy) {
        return "%s: %s".formatted(stage.name(), vacancy.title());
    }
}

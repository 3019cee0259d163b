package hiring.notification.letter;

import hiring.events.PreEmploymentCheck;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.id.StageCode;
import hiring.kit.time.DateWords;
import hiring.notification.contact.Contact;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Particulars;
import hiring.notification.vacancy.AnnouncedStage;
import hiring.notification.vacancy.AnnouncedStage.AnnouncedPart;
import hiring.notification.vacancy.KnownVacancy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes the text parts of a letter from what is known about an obligation now. */
final class LetterComposer {

    /** So many days can be read at a glance. */
    private static final int MOST_DAYS = 10;

    private final Obligation obligation;
    private final KnownVacancy known;
    private final Contact.Reachable person;
    private final List<Obligation> told;
    private final ZoneId zone;
    private final Addressee to;
    private final VacancyWords vacancy;

    /**
     * Composes what meets an obligation.
     *
     * @param told earlier invitations of the same application that can have reached the candidate
     */
    LetterComposer(Obligation obligation, KnownVacancy vacancy, Contact.Reachable person, List<Obligation> told) {
        this.obligation = obligation;
        this.known = vacancy;
        this.person = person;
        this.told = told;
        this.zone = vacancy.zone();
        this.to = new Addressee(OneLine.of(person.name()), person.account());
        this.vacancy = VacancyWords.of(vacancy);
    }

    /**
     * The letter.
     *
     * @param calendar whether a calendar file is attached
     */
    Letter letter(boolean calendar) {
        return switch (obligation.kind()) {
            case APPLICATION_RECEIVED -> new Letter.ApplicationReceived(to, vacancy);
            case APPLICATION_WITHDRAWN -> new Letter.ApplicationWithdrawn(to, vacancy, calendar);
            case TIMETABLE_CHANGED -> timetableChanged(obligation.particulars(Particulars.Timetable.class));
            case DEADLINE_EXTENDED -> {
                var deadline = obligation.particulars(Particulars.ExtendedDeadline.class);
                yield new Letter.DeadlineExtended(to, vacancy, DateWords.deadline(deadline.closesAt(), zone));
            }
            case VACANCY_WITHDRAWN -> {
                var change =
                        obligation.particulars(Particulars.VacancyEnd.class).change();
                yield new Letter.VacancyWithdrawn(to, vacancy, !change.submitted(), change.offerWithdrawn(), calendar);
            }
            case NOT_ELIGIBLE -> new Letter.NotEligible(to, vacancy, calendar);
            case ELIGIBILITY_REOPENED -> new Letter.EligibilityReopened(to, vacancy);
            case SIFT_INVITATION -> siftInvitation(obligation.particulars(Particulars.Window.class));
            case VIDEO_RECEIVED -> new Letter.VideoReceived(to, vacancy, stage(Particulars.AtStage.class));
            case QUESTIONNAIRE_INVITATION ->
                new Letter.QuestionnaireInvitation(
                        to,
                        vacancy,
                        stage(Particulars.AtStage.class),
                        partsOf(obligation
                                .particulars(Particulars.AtStage.class)
                                .stage()));
            case BOOKING_INVITATION -> bookingInvitation(obligation.particulars(Particulars.Booking.class));
            case SHORTLISTED -> {
                var outcome = obligation.particulars(Particulars.StageOutcome.class);
                yield new Letter.Shortlisted(
                        to,
                        vacancy,
                        nameOf(outcome.stage()).orElse(null),
                        outcome.nextStage().flatMap(this::nameOf).orElse(null),
                        outcome.nextStage()
                                .flatMap(known::stage)
                                .filter(AnnouncedStage::bookedByCandidates)
                                .isPresent(),
                        outcome.isReplacement());
            }
            case NOT_SHORTLISTED -> {
                var outcome = obligation.particulars(Particulars.StageOutcome.class);
                yield new Letter.NotShortlisted(
                        to, vacancy, nameOf(outcome.stage()).orElse(null), outcome.isReplacement(), calendar);
            }
            case ASSESSMENT_CENTRE_INVITATION ->
                new Letter.AssessmentCentreInvitation(
                        to, vacancy, otherThanCentre(), partsOfSession(), sessionWords(), followUpCall(), calendar);
            case INTERVIEW_INVITATION ->
                new Letter.InterviewInvitation(to, vacancy, sessionWords(), followUpCall(), calendar);
            case SESSION_CANCELLED -> {
                Letter.SessionWords cancelled = sessionWords();
                yield new Letter.SessionCancelled(
                        to,
                        vacancy,
                        stage(Particulars.Appointment.class),
                        cancelled.when(),
                        cancelled.place(),
                        stageOfSession()
                                .filter(AnnouncedStage::bookedByCandidates)
                                .isPresent(),
                        calendar);
            }
            case OUTCOME_SUCCESSFUL -> new Letter.OutcomeSuccessful(to, vacancy);
            case OUTCOME_RESERVE -> new Letter.OutcomeReserve(to, vacancy);
            case OUTCOME_UNSUCCESSFUL -> new Letter.OutcomeUnsuccessful(to, vacancy, calendar);
            case OFFER -> offer(obligation.particulars(Particulars.OfferTerms.class));
            case OFFER_ACCEPTED -> new Letter.OfferAccepted(to, vacancy);
            case OFFER_DECLINED -> new Letter.OfferDeclined(to, vacancy);
            case OFFER_LAPSED -> new Letter.OfferLapsed(to, vacancy);
            case RESERVE_PROMOTED -> new Letter.ReservePromoted(to, vacancy);
            case FEEDBACK_RELEASED -> new Letter.FeedbackReleased(to, vacancy);
        };
    }

    /** What to say in a call that accompanies the letter; empty where a call can only take the letter's place. */
    Optional<CallScript> script() {
        boolean mailed = person.email() != null;
        return switch (obligation.kind()) {
            case ASSESSMENT_CENTRE_INVITATION ->
                Optional.of(new CallScript.AssessmentCentreCall(vacancy, otherThanCentre(), sessionWords(), mailed));
            case INTERVIEW_INVITATION -> Optional.of(new CallScript.InterviewCall(vacancy, sessionWords(), mailed));
            default -> Optional.empty();
        };
    }

    private Letter timetableChanged(Particulars.Timetable timetable) {
        Particulars.Timetable.NewDates change = timetable.change();
        // The dates may have changed once more while the letter waited
        String closes = timetable.closesAt() == null
                ? null
                : DateWords.deadline(
                        known.closingSince(timetable.timetableVersion()).orElse(timetable.closesAt()), zone);
        return new Letter.TimetableChanged(
                to,
                vacancy,
                words(change.reason()),
                closes,
                change.movedStages().stream()
                        .flatMap(stage ->
                                movesOf(known.datesSince(timetable.timetableVersion(), new StageCode(stage.stageCode()))
                                        .orElse(stage)))
                        .toList(),
                !change.submitted());
    }

    private Letter siftInvitation(Particulars.Window window) {
        // The dates may have changed while the letter waited
        Optional<StageDates> moved = known.datesSince(window.timetableVersion(), window.stage());
        return new Letter.SiftInvitation(
                to,
                vacancy,
                nameOf(window.stage()).orElse(null),
                DateWords.moment(moved.map(StageDates::opensAt).orElse(window.opensAt()), zone),
                DateWords.deadline(moved.map(StageDates::closesAt).orElse(window.closesAt()), zone),
                partsOf(window.stage()));
    }

    private Letter bookingInvitation(Particulars.Booking booking) {
        // The dates may have changed while the letter waited
        List<LocalDate> dates = known.datesSince(booking.timetableVersion(), booking.stage())
                .map(StageDates::dates)
                .orElse(booking.dates());
        return new Letter.BookingInvitation(
                to,
                vacancy,
                nameOf(booking.stage()).orElse(null),
                namesOfParts(known.stage(booking.stage())),
                daysOf(dates),
                count(booking.barMonths(), "month"),
                booking.afterAbsence());
    }

    private static List<String> daysOf(List<LocalDate> dates) {
        return dates.size() <= MOST_DAYS
                ? dates.stream().map(DateWords::weekdayAndDay).toList()
                : List.of("%d days from %s to %s"
                        .formatted(
                                dates.size(),
                                DateWords.weekdayAndDay(dates.getFirst()),
                                DateWords.weekdayAndDay(dates.getLast())));
    }

    // With the dates that hold now, whenever the invitation was made
    private List<Letter.PartWindow> partsOf(StageCode stage) {
        return partsOf(stage, known.datesSince(null, stage));
    }

    private List<Letter.PartWindow> partsOf(StageCode stage, Optional<StageDates> changed) {
        return known.stage(stage).stream()
                .flatMap(announced -> announced.partsWithWindows(changed).stream())
                .flatMap(part -> windowOf(part).stream())
                .toList();
    }

    private Optional<Letter.PartWindow> windowOf(AnnouncedPart part) {
        return part.opensAt() == null || part.closesAt() == null
                ? Optional.empty()
                : Optional.of(new Letter.PartWindow(
                        OneLine.of(part.name()), DateWords.window(part.opensAt(), part.closesAt(), zone)));
    }

    private Letter offer(Particulars.OfferTerms terms) {
        return new Letter.Offer(
                to,
                vacancy,
                DateWords.deadline(terms.respondBy(), zone),
                DateWords.weekdayAndDay(terms.startsOn()),
                count(terms.noticeMonths(), "month"),
                count(terms.annualLeaveDays(), "day"),
                programmeOf(terms.start()),
                terms.start().checks().stream().map(LetterComposer::words).toList(),
                terms.start().renewed());
    }

    private Letter.SessionWords sessionWords() {
        var session = obligation.particulars(Particulars.Appointment.class);
        boolean replaces = told.stream()
                .anyMatch(earlier -> earlier.scope().equals(obligation.scope())
                        && earlier.causedAt().isBefore(obligation.causedAt()));
        return new Letter.SessionWords(
                DateWords.span(session.startsAt(), session.endsAt(), zone), OneLine.of(session.place()), replaces);
    }

    private Optional<AnnouncedStage> stageOfSession() {
        return known.stage(obligation.particulars(Particulars.Appointment.class).stage());
    }

    private @Nullable String otherThanCentre() {
        return stageOfSession()
                .filter(stage -> !stage.isCentre())
                .map(AnnouncedStage::name)
                .map(OneLine::of)
                .orElse(null);
    }

    private List<String> partsOfSession() {
        return namesOfParts(stageOfSession());
    }

    private static List<String> namesOfParts(Optional<AnnouncedStage> stage) {
        return stage.stream()
                .flatMap(announced -> announced.parts().stream())
                .map(OneLine::of)
                .toList();
    }

    private Letter.FollowUpCall followUpCall() {
        boolean planned = person.email() != null
                && stageOfSession().map(AnnouncedStage::inviteByTelephone).orElse(false);
        return new Letter.FollowUpCall(planned, person.numberToRing() != null);
    }

    private @Nullable String stage(Class<? extends Particulars.OfStage> type) {
        return nameOf(obligation.particulars(type).stage()).orElse(null);
    }

    private Optional<String> nameOf(StageCode stage) {
        return known.stage(stage).map(AnnouncedStage::name).map(OneLine::of);
    }

    private static @Nullable String count(@Nullable Integer number, String unit) {
        return number == null ? null : number + " " + unit + (number == 1 ? "" : "s");
    }

    private static @Nullable String programmeOf(Particulars.OfferTerms.Start start) {
        String programme = start.managerProgramme();
        LocalDate by = start.managerProgrammeBy();
        return programme == null || by == null
                ? null
                : "%s, by %s".formatted(OneLine.of(programme), DateWords.weekdayAndDay(by));
    }

    private static String words(PreEmploymentCheck check) {
        return switch (check) {
            case RIGHT_TO_WORK -> "Your identity and your right to work in the United Kingdom";
            case REFERENCES -> "References";
            case QUALIFICATIONS -> "The certificates of the qualifications that the post asks for";
            case HEALTH -> "A health questionnaire, so that we can plan adjustments";
            case DBS_BASIC -> "A basic check by the Disclosure and Barring Service (DBS)";
            case DBS_STANDARD -> "A standard check by the Disclosure and Barring Service (DBS)";
            case DBS_ENHANCED -> "An enhanced check by the Disclosure and Barring Service (DBS)";
            case DBS_ENHANCED_WITH_BARRED_LISTS ->
                "An enhanced check with the barred lists by the Disclosure and Barring Service (DBS)";
            case CAR_AND_LICENCE -> "Your driving licence and the insurance of your car for work";
        };
    }

    private Stream<Letter.TimetableChanged.Move> movesOf(StageDates moved) {
        StageCode stage = new StageCode(moved.stageCode());
        return Stream.concat(
                Stream.of(new Letter.TimetableChanged.Move(nameOf(stage).orElse(moved.stageCode()), datesOf(moved))),
                partsOf(stage, Optional.of(moved)).stream()
                        .map(part -> new Letter.TimetableChanged.Move(part.name(), "from " + part.when())));
    }

    private String datesOf(StageDates stage) {
        if (stage.opensAt() != null && stage.closesAt() != null) {
            return "from " + DateWords.window(stage.opensAt(), stage.closesAt(), zone);
        }
        return stage.dates().isEmpty()
                ? "dates to be announced"
                : stage.dates().stream().map(DateWords::weekdayAndDay).collect(Collectors.joining(", "));
    }

    private static @Nullable String words(TimetableChangeReason reason) {
        return switch (reason) {
            case TECHNICAL_FAULT -> "something did not work on our side and no applicant should lose out by it";
            case CORRECTION -> "the dates that we published were wrong";
            case MORE_APPLICATIONS_WANTED -> "we would like more people to be able to apply";
            case ENOUGH_APPLICATIONS -> "we have received as many applications as we can consider";
            case ARRANGEMENTS_CHANGED -> "our arrangements for the selection have changed";
            case OTHER -> null;
        };
    }
}

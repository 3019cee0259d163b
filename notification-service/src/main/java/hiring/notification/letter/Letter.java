package hiring.notification.letter;

import hiring.events.PreEmploymentCheck;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.kit.time.DateWords;
import hiring.notification.contact.Contact;
import hiring.notification.obligation.Kind;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Particulars;
import hiring.notification.vacancy.KnownVacancy;
import hiring.notification.vacancy.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template may say, each value as words that fit into the middle of a line.
 *
 * @param stage name of the stage it is about
 * @param next name of the stage that follows; absent where the last stage is behind the candidate
 * @param when of a session: day and times
 * @param opens of a window: its first moment
 * @param closes of a window: its last minute
 * @param reason why dates have changed
 * @param moves stages with new dates
 * @param managerProgramme of an offer: the training and until when it must be taken
 * @param checks of an offer: what is looked into before the start
 * @param draft whether the application is not submitted yet
 * @param offerWithdrawn whether an offer ends with the vacancy
 * @param replaces whether an earlier letter said another time or place
 * @param byTelephone whether a recruiter calls as well
 * @param number whether a telephone number is known
 * @param account whether the candidate can sign in; who applied on paper cannot
 * @param contact whom to ask; absent where the vacancy names nobody
 * @param calendar whether a calendar file is attached
 */
public record Letter(
        String name,
        String title,
        String reference,
        String organisation,
        @Nullable String stage,
        @Nullable String next,
        @Nullable String when,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String place,
        @Nullable String respondBy,
        @Nullable String startsOn,
        @Nullable String notice,
        @Nullable String annualLeave,
        @Nullable String managerProgramme,
        List<String> checks,
        @Nullable String reason,
        List<Move> moves,
        boolean draft,
        boolean offerWithdrawn,
        boolean replaces,
        boolean byTelephone,
        boolean number,
        boolean account,
        @Nullable String contact,
        boolean calendar) {

    public Letter {
        moves = List.copyOf(moves);
        checks = List.copyOf(checks);
    }

    /** A stage and its new dates. */
    public record Move(String stage, String when) {}

    /** What is known at this moment, in words. */
    static Letter of(
            Obligation obligation, KnownVacancy vacancy, Contact.Reachable person, boolean replaces, boolean calendar) {
        ZoneId zone = vacancy.zone();
        Particulars facts = obligation.particulars();
        Instant opensAt = opensAt(obligation, vacancy);
        Instant closesAt = closesAt(obligation, vacancy);
        Instant respondBy = facts.respondBy();
        Particulars.Change change = facts.change();
        Particulars.Start start = facts.start();
        boolean session = obligation.kind().invitesToSession() || obligation.kind() == Kind.SESSION_CANCELLED;
        return new Letter(
                OneLine.of(person.name()),
                OneLine.of(vacancy.title()),
                OneLine.of(vacancy.reference()),
                OneLine.of(vacancy.organisation()),
                vacancy.stage(facts.stageCode()).map(Letter::nameOf).orElse(null),
                vacancy.stage(facts.nextStageCode()).map(Letter::nameOf).orElse(null),
                session && opensAt != null && closesAt != null ? DateWords.span(opensAt, closesAt, zone) : null,
                !session && opensAt != null ? DateWords.moment(opensAt, zone) : null,
                !session && closesAt != null ? DateWords.deadline(closesAt, zone) : null,
                facts.place() == null ? null : OneLine.of(facts.place()),
                respondBy == null ? null : DateWords.deadline(respondBy, zone),
                facts.startsOn() == null ? null : DateWords.weekdayAndDay(facts.startsOn()),
                count(facts.noticeMonths(), "month"),
                count(facts.annualLeaveDays(), "day"),
                programmeOf(start),
                start == null
                        ? List.of()
                        : start.checks().stream().map(Letter::words).toList(),
                Optional.ofNullable(change)
                        .map(Particulars.Change::reason)
                        .map(Letter::words)
                        .orElse(null),
                change == null
                        ? List.of()
                        : change.movedStages().stream()
                                .map(stage -> moveOf(
                                        vacancy.datesSince(facts.timetableVersion(), stage.stageCode())
                                                .orElse(stage),
                                        vacancy))
                                .toList(),
                change != null && !change.submitted(),
                change != null && change.offerWithdrawn(),
                replaces || (start != null && start.renewed()),
                session
                        && person.email() != null
                        && vacancy.stage(facts.stageCode())
                                .map(Stage::inviteByTelephone)
                                .orElse(false),
                person.numberToRing() != null,
                person.account(),
                vacancy.contactEmail().map(OneLine::of).orElse(null),
                calendar);
    }

    private static @Nullable Instant opensAt(Obligation obligation, KnownVacancy vacancy) {
        Particulars facts = obligation.particulars();
        return newWindow(obligation, vacancy).map(StageDates::opensAt).orElse(facts.opensAt());
    }

    private static @Nullable Instant closesAt(Obligation obligation, KnownVacancy vacancy) {
        Particulars facts = obligation.particulars();
        if (obligation.kind() == Kind.TIMETABLE_CHANGED && facts.closesAt() != null) {
            return vacancy.closingSince(facts.timetableVersion()).orElse(facts.closesAt());
        }
        return newWindow(obligation, vacancy).map(StageDates::closesAt).orElse(facts.closesAt());
    }

    // The dates may have changed while the letter waited
    private static Optional<StageDates> newWindow(Obligation obligation, KnownVacancy vacancy) {
        Particulars facts = obligation.particulars();
        return obligation.kind().invitesToWindow()
                ? vacancy.datesSince(facts.timetableVersion(), facts.stageCode())
                : Optional.empty();
    }

    private static @Nullable String count(@Nullable Integer number, String unit) {
        return number == null ? null : number + " " + unit + (number == 1 ? "" : "s");
    }

    private static @Nullable String programmeOf(Particulars.@Nullable Start start) {
        String programme = start == null ? null : start.managerProgramme();
        LocalDate by = start == null ? null : start.managerProgrammeBy();
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

    private static Move moveOf(StageDates moved, KnownVacancy vacancy) {
        return new Move(
                vacancy.stage(moved.stageCode()).map(Letter::nameOf).orElse(moved.stageCode()),
                datesOf(moved, vacancy.zone()));
    }

    private static String datesOf(StageDates stage, ZoneId zone) {
        if (stage.opensAt() != null && stage.closesAt() != null) {
            return "from " + DateWords.window(stage.opensAt(), stage.closesAt(), zone);
        }
        return stage.dates().isEmpty()
                ? "dates to be announced"
                : stage.dates().stream().map(DateWords::weekdayAndDay).collect(Collectors.joining(", "));
    }

    private static @Nullable String words(TimetableChangeReason reason) {
        return switch (reason) {
            case TECHNICAL_FAULT -> "something did not work on our side and nobody should lose out by it";
            case CORRECTION -> "the dates that we published were wrong";
            case MORE_APPLICATIONS_WANTED -> "we would like more people to be able to apply";
            case ENOUGH_APPLICATIONS -> "we have received as many applications as we can consider";
            case ARRANGEMENTS_CHANGED -> "our arrangements for the selection have changed";
            case OTHER -> null;
        };
    }

    private static String nameOf(Stage stage) {
        return OneLine.of(stage.name());
    }

    /** Nothing of a person gets into a log by accident. */
    @Override
    public String toString() {
        return "Letter[]";
    }
}

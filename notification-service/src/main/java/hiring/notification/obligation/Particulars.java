package hiring.notification.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.OfferMade;
import hiring.events.PreEmploymentCheck;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cause says beyond its kind; absent where it says nothing.
 *
 * @param opensAt when a window begins, or a session
 * @param closesAt when a session ends; for a window, the first instant after it
 * @param timetableVersion of the dates that are told; absent where the event does not say so
 * @param change of the vacancy
 * @param respondBy the first instant at which an answer is late
 * @param noticeMonths of an offer
 * @param annualLeaveDays of an offer
 * @param start of an offer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Particulars(
        @Nullable String stageCode,
        @Nullable String nextStageCode,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable String place,
        @Nullable Instant respondBy,
        @Nullable LocalDate startsOn,
        @Nullable Integer noticeMonths,
        @Nullable Integer annualLeaveDays,
        @Nullable Integer timetableVersion,
        @Nullable Change change,
        @Nullable Start start) {

    /**
     * A change of a vacancy that candidates are told of.
     *
     * @param movedStages stages with new dates
     * @param offerWithdrawn whether an offer ends with it
     */
    public record Change(
            boolean submitted,
            @Nullable TimetableChangeReason reason,
            List<StageDates> movedStages,
            boolean offerWithdrawn) {

        public Change {
            movedStages = movedStages == null ? List.of() : List.copyOf(movedStages);
        }
    }

    /**
     * What comes with a start.
     *
     * @param managerProgramme training that must be taken; absent where there is none
     * @param managerProgrammeBy until when
     * @param checks what is looked into before it
     * @param renewed whether an offer that had lapsed is made again
     */
    public record Start(
            @Nullable String managerProgramme,
            @Nullable LocalDate managerProgrammeBy,
            List<PreEmploymentCheck> checks,
            boolean renewed) {

        public Start {
            checks = checks == null ? List.of() : List.copyOf(checks);
        }
    }

    static final Particulars NONE =
            new Particulars(null, null, null, null, null, null, null, null, null, null, null, null);

    static Particulars ofStage(String stageCode) {
        return ofStage(stageCode, null);
    }

    static Particulars ofStage(String stageCode, @Nullable String nextStageCode) {
        return new Particulars(stageCode, nextStageCode, null, null, null, null, null, null, null, null, null, null);
    }

    static Particulars ofWindow(SiftInvited event) {
        return new Particulars(
                event.stageCode(),
                null,
                event.opensAt(),
                event.closesAt(),
                null,
                null,
                null,
                null,
                null,
                event.timetableVersion(),
                null,
                null);
    }

    static Particulars ofSession(String stageCode, Instant startsAt, Instant endsAt, String place) {
        return new Particulars(stageCode, null, startsAt, endsAt, place, null, null, null, null, null, null, null);
    }

    static Particulars ofOffer(OfferMade event) {
        return new Particulars(
                null,
                null,
                null,
                null,
                null,
                event.respondBy(),
                event.startsOn(),
                event.noticeMonths(),
                event.annualLeaveDays(),
                null,
                null,
                new Start(
                        event.managerProgramme(),
                        event.managerProgrammeBy(),
                        event.checks() == null ? List.of() : event.checks(),
                        event.renews() != null));
    }

    static Particulars ofTimetable(ApplicationTimetableChanged event) {
        Instant closesAt = event.closingMoved() ? event.closesAt() : null;
        return new Particulars(
                null,
                null,
                null,
                closesAt,
                null,
                null,
                null,
                null,
                null,
                event.timetableVersion(),
                new Change(event.submitted(), event.reason(), event.movedStages(), false),
                null);
    }

    static Particulars ofDeadline(Instant until) {
        return new Particulars(null, null, null, until, null, null, null, null, null, null, null, null);
    }

    static Particulars ofStop(boolean submitted, boolean offerWithdrawn) {
        return new Particulars(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Change(submitted, null, List.of(), offerWithdrawn),
                null);
    }
}

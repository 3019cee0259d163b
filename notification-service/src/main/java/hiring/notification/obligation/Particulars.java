package hiring.notification.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.BookingInvited;
import hiring.events.OfferMade;
import hiring.events.PreEmploymentCheck;
import hiring.events.ShortlistPublished;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.StageOutcomeDecided;
import hiring.events.TimetableChangeReason;
import hiring.events.id.StageCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cause says beyond its kind. It is stored as JSON in the row of the obligation, so a component that gets a new
 * Java name keeps its name in JSON (see {@link StoredParticulars}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Particulars {

    /** The first instant from which the announcement is of no use; absent where time alone never makes it useless. */
    default @Nullable Instant notAfter() {
        return null;
    }

    /** The kind says everything. */
    record None() implements Particulars {}

    /** It is about one stage. */
    sealed interface OfStage extends Particulars {

        /** The code, under its name in JSON. */
        String stageCode();

        default StageCode stage() {
            return new StageCode(stageCode());
        }
    }

    /** A stage. */
    record AtStage(String stageCode) implements OfStage {}

    /**
     * The outcome of a stage.
     *
     * @param publication the number of the stage's publication; absent in what was stored before it had one
     */
    record StageOutcome(
            String stageCode,
            @Nullable String nextStageCode,
            @Nullable Integer publication) implements OfStage {

        static StageOutcome of(StageOutcomeDecided event) {
            return new StageOutcome(event.stageCode(), event.nextStageCode(), event.publicationOrFirst());
        }

        /** Whether it replaces an earlier outcome of the stage. */
        public boolean isReplacement() {
            return publication != null && publication > ShortlistPublished.FIRST;
        }

        /** The stage that follows; empty where the last one is behind the candidate. */
        public Optional<StageCode> nextStage() {
            return Optional.ofNullable(nextStageCode).map(StageCode::new);
        }
    }

    /**
     * A window of the timetable in which the candidate takes part.
     *
     * @param closesAt the first instant after it
     * @param timetableVersion of these dates; absent where the event does not say so
     */
    record Window(
            String stageCode,
            Instant opensAt,
            Instant closesAt,
            @Nullable Integer timetableVersion) implements OfStage {

        static Window of(SiftInvited event) {
            return new Window(event.stageCode(), event.opensAt(), event.closesAt(), event.timetableVersion());
        }

        @Override
        public Instant notAfter() {
            return closesAt;
        }
    }

    /**
     * A stage whose sessions the candidate chooses from.
     *
     * @param dates days on which sessions are held
     * @param timetableVersion of these dates
     * @param barMonths for how long an absence bars; absent where it does not
     * @param afterAbsence whether the candidate stayed away from a session and has one more place
     */
    record Booking(
            String stageCode,
            List<LocalDate> dates,
            int timetableVersion,
            @Nullable Integer barMonths,
            boolean afterAbsence)
            implements OfStage {

        public Booking {
            dates = List.copyOf(dates);
        }

        static Booking of(BookingInvited event) {
            return new Booking(
                    event.stageCode(),
                    event.dates(),
                    event.timetableVersion(),
                    event.barMonths(),
                    event.afterAbsence());
        }
    }

    /** A session that the candidate has a place in, or had. */
    record Appointment(
            String stageCode,
            @JsonProperty("opensAt") Instant startsAt,
            @JsonProperty("closesAt") Instant endsAt,
            String place)
            implements OfStage {

        @Override
        public Instant notAfter() {
            return startsAt;
        }
    }

    /**
     * A later closing for one applicant.
     *
     * @param closesAt the first instant at which a submission is late
     */
    record ExtendedDeadline(Instant closesAt) implements Particulars {

        @Override
        public Instant notAfter() {
            return closesAt;
        }
    }

    /**
     * Dates of the vacancy that have changed.
     *
     * @param closesAt the new closing; absent where it has not changed
     */
    record Timetable(@Nullable Instant closesAt, int timetableVersion, NewDates change) implements Particulars {

        /**
         * The new dates.
         *
         * @param submitted whether the application is submitted
         * @param movedStages stages with new dates
         */
        public record NewDates(boolean submitted, TimetableChangeReason reason, List<StageDates> movedStages) {

            public NewDates {
                movedStages = List.copyOf(movedStages);
            }
        }

        static Timetable of(ApplicationTimetableChanged event) {
            return new Timetable(
                    event.closingMoved() ? event.closesAt() : null,
                    event.timetableVersion(),
                    new NewDates(event.submitted(), event.reason(), event.movedStages()));
        }
    }

    /** The application ends with its vacancy. */
    record VacancyEnd(Ending change) implements Particulars {

        /**
         * What ends.
         *
         * @param submitted whether the application is submitted
         * @param offerWithdrawn whether an offer ends with it
         */
        public record Ending(boolean submitted, boolean offerWithdrawn) {}
    }

    /**
     * The terms of an offer.
     *
     * @param respondBy the first instant at which an answer is late
     * @param start null only in JSON of the first versions of this service
     */
    record OfferTerms(
            Instant respondBy,
            LocalDate startsOn,
            @Nullable Integer noticeMonths,
            @Nullable Integer annualLeaveDays,
            Start start)
            implements Particulars {

        /**
         * What comes with a start.
         *
         * @param managerProgramme training that must be taken; absent where there is none
         * @param managerProgrammeBy until when
         * @param checks what is checked before it; null only in JSON
         * @param renewed whether an offer that had lapsed is made again
         */
        public record Start(
                @Nullable String managerProgramme,
                @Nullable LocalDate managerProgrammeBy,
                List<PreEmploymentCheck> checks,
                boolean renewed) {

            static final Start UNKNOWN = new Start(null, null, List.of(), false);

            public Start {
                checks = checks == null ? List.of() : List.copyOf(checks);
            }
        }

        public OfferTerms {
            start = start == null ? Start.UNKNOWN : start;
        }

        static OfferTerms of(OfferMade event) {
            return new OfferTerms(
                    event.respondBy(),
                    event.startsOn(),
                    event.noticeMonths(),
                    event.annualLeaveDays(),
                    new Start(
                            event.managerProgramme(),
                            event.managerProgrammeBy(),
                            event.checks() == null ? List.of() : event.checks(),
                            event.renews() != null));
        }

        @Override
        public Instant notAfter() {
            return respondBy;
        }
    }
}

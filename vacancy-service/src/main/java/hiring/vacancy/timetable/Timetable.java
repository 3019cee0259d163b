package hiring.vacancy.timetable;

import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The closing, the stages of the selection in their order, and the start of the work.
 *
 * @param timeZone in which all dates are meant, for example {@code Europe/London}
 */
@Schema(name = "VacancyTimetable")
public record Timetable(
        @NotBlank @Size(max = Limits.CODE) String timeZone,
        @NotNull @Valid Closing closing,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PlannedStage> stages,
        @NotNull @Valid Start start) {

    public Timetable {
        stages = Absent.toEmpty(stages);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public ClosingMoment closingMoment() {
        LocalTime time = closing.time();
        LocalDate day = closing.on().date();
        return time == null
                ? ClosingMoment.atTheEndOf(day, zone())
                : ClosingMoment.at(day, time, zone(), closing.zoneOffset());
    }

    /**
     * The closing: until when applications are accepted.
     *
     * @param time the first minute at which it is too late; absent for the end of the day, which packs call "midnight"
     * @param words as written in the pack
     * @param offset from UTC, such as {@code +01:00}; only where clocks go back and the time comes twice
     * @param graceMinutes for how long after the closing an application that was begun before it is still taken, of
     *     all candidates alike; not announced, or it would be the closing. Absent for none
     */
    public record Closing(
            @NotNull @Valid StatedDate on,
            @Nullable LocalTime time,
            @NotBlank @Size(max = Limits.LINE) String words,

            @Size(max = 6) @Pattern(regexp = "Z|[+-](0[0-9]|1[0-8]):[0-5][0-9]") @Nullable
            String offset,

            @Min(0) @Max(1_440) @Nullable Integer graceMinutes) {

        /** Absent where none is given; only for one that is written as it must be. */
        @Nullable
        public ZoneOffset zoneOffset() {
            return offset == null ? null : ZoneOffset.of(offset);
        }

        /** 0 for none. */
        public int grace() {
            return graceMinutes == null ? 0 : graceMinutes;
        }
    }

    /**
     * The start of the work.
     *
     * @param on the day on which all start; absent where there are intakes, and where it is agreed with each person
     * @param intakes in the order of their dates; absent where all start on one day or by agreement
     */
    public record Start(
            @Valid @Nullable StatedDate on,
            @NotNull Boolean byAgreement,
            @Size(max = Limits.TEXT) @Nullable String words,
            @Size(max = 24) @Nullable List<@NotNull @Valid Intake> intakes) {

        public Start {
            intakes = intakes == null || intakes.isEmpty() ? null : Absent.toEmpty(intakes);
        }

        public List<Intake> intakesOrNone() {
            return intakes == null ? List.of() : intakes;
        }

        /** The days on which people start, in their order; none where the start is by agreement. */
        public List<LocalDate> days() {
            return on == null
                    ? intakesOrNone().stream().map(intake -> intake.on().date()).toList()
                    : List.of(on.date());
        }

        /** Of {@link #days}; null where there is none. */
        public @Nullable LocalDate firstDay() {
            return days().stream().findFirst().orElse(null);
        }
    }

    /**
     * A day on which some of those appointed start together.
     *
     * @param places how many can start on it
     */
    public record Intake(
            @NotNull @Valid StatedDate on,
            @NotNull @Min(1) @Max(1_000) Integer places) {}
}

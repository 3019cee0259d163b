package hiring.vacancy.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When things happen, and the steps of the selection in the order in which candidates pass through them.
 *
 * @param timeZone in which all dates are meant, for example {@code Europe/London}
 */
public record Timetable(
        @NotBlank @Size(max = Limits.CODE) String timeZone,
        @NotNull @Valid Closing closing,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Stage> stages,
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
        return time == null ? ClosingMoment.atTheEndOf(day, zone()) : ClosingMoment.at(day, time, zone());
    }

    /**
     * Until when applications are taken.
     *
     * @param time the first minute at which it is too late; absent for the end of the day, which packs call "midnight"
     * @param words as written in the pack
     */
    public record Closing(
            @NotNull @Valid StatedDate on,
            @Nullable LocalTime time,
            @NotBlank @Size(max = Limits.LINE) String words) {}

    /**
     * When the work starts.
     *
     * @param on absent where it is agreed with each person
     */
    public record Start(
            @Valid @Nullable StatedDate on,
            @NotNull Boolean byAgreement,
            @Size(max = Limits.TEXT) @Nullable String words) {}
}

package hiring.vacancy.lifecycle.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.document.Limits;
import hiring.vacancy.document.StageMove;
import hiring.vacancy.document.Timetable;
import hiring.vacancy.lifecycle.FreshDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy that is drafted from another one has of its own.
 *
 * @param stages dates of those that take place on dates
 */
record FreshDraftRequest(
        @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9/._-]*")
        String reference,

        @NotBlank @Size(max = Limits.CODE) String timeZone,
        @NotNull @Valid Timetable.Closing closing,
        @Nullable @Size(max = 20) List<@NotNull @Valid StageMove> stages,
        @NotNull @Valid Timetable.Start start)
        implements RequestBody {

    @Override
    public List<FieldError> findings(Instant now) {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone)
                ? List.of()
                : List.of(new FieldError(
                        "/timeZone",
                        "unknown-time-zone",
                        "\"%s\" is not a time zone such as Europe/London".formatted(timeZone)));
    }

    FreshDates dates() {
        return new FreshDates(timeZone, closing, stages == null ? List.of() : stages, start);
    }
}

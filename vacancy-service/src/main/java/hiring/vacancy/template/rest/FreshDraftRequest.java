package hiring.vacancy.template.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.element.Limits;
import hiring.vacancy.lifecycle.rest.Refusals;
import hiring.vacancy.lifecycle.rest.VacancyAnswers;
import hiring.vacancy.template.DraftFromAnother.FreshDraftOutcome;
import hiring.vacancy.template.FreshDates;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.Timetable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference and the dates of a vacancy that is drafted from another one.
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

    static Response answer(FreshDraftOutcome outcome, Instant now) {
        return switch (outcome) {
            case FreshDraftOutcome.Drafted(var vacancy) -> VacancyAnswers.drafted(vacancy, now);
            case FreshDraftOutcome.Refused(var why) -> Refusals.problem(why).toResponse();
            case FreshDraftOutcome.InvalidDates(var mistakes) -> VacancyAnswers.invalidDates(mistakes);
            case FreshDraftOutcome.ReferenceTaken(var taken) -> VacancyAnswers.referenceTaken(taken);
            case FreshDraftOutcome.NoSuchSource() -> VacancyAnswers.notFound();
        };
    }
}

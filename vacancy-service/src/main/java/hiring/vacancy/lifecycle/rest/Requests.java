package hiring.vacancy.lifecycle.rest;

import hiring.events.TimetableChangeReason;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.document.StageMove;
import hiring.vacancy.document.Timetable;
import hiring.vacancy.lifecycle.TimetableAmendment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the steps. */
final class Requests {

    private Requests() {}

    /** A step that needs no further word. */
    record StepRequest() implements RequestBody {}

    /**
     * Back to draft.
     *
     * @param reason for the authors
     */
    record ReturnRequest(@NotBlank @Size(max = 2_000) String reason) implements RequestBody {}

    /**
     * The end of a published vacancy.
     *
     * @param reason for the record
     */
    record WithdrawalRequest(@NotBlank @Size(max = 2_000) String reason) implements RequestBody {}

    /**
     * Other dates for a published vacancy.
     *
     * @param because what candidates are told
     * @param reason for the record; candidates do not see it
     * @param closing absent to keep it
     * @param stages those that move; each names all its dates anew
     * @param start absent to keep it
     */
    record TimetableChangeRequest(
            @NotNull TimetableChangeReason because,
            @NotBlank @Size(max = 2_000) String reason,
            @Valid Timetable.@Nullable Closing closing,
            @Nullable @Size(max = 20) List<@NotNull @Valid StageMove> stages,
            @Valid Timetable.@Nullable Start start)
            implements RequestBody {

        TimetableAmendment amendment() {
            return new TimetableAmendment(closing, stages == null ? List.of() : stages, start);
        }
    }

    /**
     * A publication.
     *
     * @param publishAt absent for now
     */
    record PublicationRequest(@Nullable Instant publishAt) implements RequestBody {}
}

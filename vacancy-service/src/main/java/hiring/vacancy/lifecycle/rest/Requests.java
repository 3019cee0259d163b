package hiring.vacancy.lifecycle.rest;

import hiring.kit.rest.RequestBody;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
     * A publication.
     *
     * @param publishAt absent for now
     */
    record PublicationRequest(@Nullable Instant publishAt) implements RequestBody {}
}

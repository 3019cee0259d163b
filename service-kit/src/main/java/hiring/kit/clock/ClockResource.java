package hiring.kit.clock;

import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The service's time, for demonstrations and for comparing services. */
@Path("/api/v1/clock")
@Tag(name = "clock")
@OpenToApplicants(because = "production has no movable clock")
public class ClockResource {

    private final MovableClock clock;
    private final Clocks clocks;

    ClockResource(MovableClock clock, Clocks clocks) {
        this.clock = clock;
        this.clocks = clocks;
    }

    /** The service's idea of now. */
    public record ClockView(Instant now, boolean movable) {}

    /** The new time. */
    public record ClockRequest(@NotNull Instant now) implements RequestBody {

        // Within these years every later computation and format works, even some years beyond them
        private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public List<FieldError> findings() {
            return now == null || (!now.isBefore(EARLIEST) && now.isBefore(LATEST))
                    ? List.of()
                    : List.of(new FieldError("/now", "range", "This must be in the years 1970 to 2199"));
        }
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(summary = "What time it is for this service")
    public ClockView now() {
        return new ClockView(clock.instant(), clock.movable());
    }

    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Move the clock", description = "Only where the service runs as a demonstration; else 409.")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClockView.class)))
    public Response move(ClockRequest request) {
        if (!clock.movable()) {
            return Problem.of(KitProblem.CLOCK_NOT_MOVABLE, null).toResponse();
        }
        clocks.moveTo(request.now());
        return Response.ok(now()).build();
    }
}

package hiring.application.feedback.rest;

import hiring.application.feedback.FeedbackOutcome;
import hiring.application.feedback.RequestFeedback;
import hiring.events.id.ApplicationId;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.Idempotent;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests of candidates for feedback. */
@Path("/api/v1/applications/{id}/feedback-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "feedback requests")
class FeedbackResource {

    private final RequestFeedback requestFeedback;
    private final CurrentPerson person;

    FeedbackResource(RequestFeedback requestFeedback, CurrentPerson person) {
        this.requestFeedback = requestFeedback;
        this.person = person;
    }

    @Schema(description = "A request for feedback, which has no members.")
    record AskForFeedbackRequest() implements RequestBody {}

    /** A request for feedback that was taken. */
    record FeedbackRequestView(UUID applicationId, Instant requestedAt) {}

    enum FeedbackProblem implements ProblemType {
        NO_SUCH_APPLICATION("no-such-application", "There is no such application", 404),
        DECISION_NOT_MADE("decision-not-made", "You can ask for feedback once the decision is published", 409),
        FEEDBACK_REQUESTED("feedback-requested", "You have asked for feedback already", 409);

        private final String code;
        private final String title;
        private final int status;

        FeedbackProblem(String code, String title, int status) {
            this.code = code;
            this.title = title;
            this.status = status;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public int status() {
            return status;
        }
    }

    @POST
    @Idempotent
    @Operation(summary = "Ask for feedback", description = "Once, and only after the decision is published.")
    @APIResponseSchema(value = FeedbackRequestView.class, responseCode = "201")
    @ProblemCodes({"decision-not-made", "feedback-requested", "no-such-application"})
    public Response request(@PathParam("id") UUID id, AskForFeedbackRequest request) {
        return requestFeedback
                .request(person.candidateId(), new ApplicationId(id))
                .map(outcome -> switch (outcome) {
                    case FeedbackOutcome.Requested(var at) ->
                        Response.status(Response.Status.CREATED)
                                .entity(new FeedbackRequestView(id, at))
                                .build();
                    case FeedbackOutcome.AlreadyRequested() ->
                        Problem.of(FeedbackProblem.FEEDBACK_REQUESTED, null).toResponse();
                    case FeedbackOutcome.NotDecidedYet() ->
                        Problem.of(FeedbackProblem.DECISION_NOT_MADE, null).toResponse();
                })
                .orElseGet(() ->
                        Problem.of(FeedbackProblem.NO_SUCH_APPLICATION, null).toResponse());
    }
}

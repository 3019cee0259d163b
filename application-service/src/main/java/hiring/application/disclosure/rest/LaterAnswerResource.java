package hiring.application.disclosure.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.disclosure.AnswerLaterQuestion;
import hiring.application.disclosure.AnswerLaterQuestion.LaterAnswerOutcome;
import hiring.application.disclosure.LaterAnswers.LaterAnswer;
import hiring.application.disclosure.LaterQuestion;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.Page;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions that are asked only at a later stage. */
@Path("/api/v1/applications/{id}/later-answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "later questions")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class LaterAnswerResource {

    private final AnswerLaterQuestion answerLaterQuestion;
    private final CurrentPerson person;

    LaterAnswerResource(AnswerLaterQuestion answerLaterQuestion, CurrentPerson person) {
        this.answerLaterQuestion = answerLaterQuestion;
        this.person = person;
    }

    /** A candidate's answer to a question of a later stage. */
    record AnswerRequest(@NotBlank @Size(max = 4000) String answer) implements RequestBody {

        @Override
        public String toString() {
            return "AnswerRequest[...]";
        }
    }

    /**
     * An answer to a question of a later stage.
     *
     * @param purpose what the answer is used for
     */
    record AnswerView(LaterQuestion question, String purpose, String answer, Instant answeredAt) {

        static AnswerView of(LaterAnswer answer) {
            return new AnswerView(answer.question(), answer.purpose(), answer.text(), answer.answeredAt());
        }
    }

    private enum LaterProblem implements ProblemType {
        ASKED_LATER;

        @Override
        public String code() {
            return "asked-later";
        }

        @Override
        public String title() {
            return "This may not be asked before a later stage";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    @PUT
    @Path("{question}")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Answer a question of a later stage",
            description = "Health, convictions and the evidence of the right to work are taken only when their stage "
                    + "has come.")
    @APIResponse(responseCode = "204", description = "Taken")
    @ProblemCodes("asked-later")
    public Response answer(
            @PathParam("id") UUID id, @PathParam("question") LaterQuestion question, AnswerRequest request) {
        return answerLaterQuestion
                .answer(person.candidateId(), new ApplicationId(id), question, request.answer())
                .map(outcome -> switch (outcome) {
                    case LaterAnswerOutcome.Taken(var at) ->
                        Response.noContent().build();
                    case LaterAnswerOutcome.AskedLater(var from) ->
                        Problem.of(LaterProblem.ASKED_LATER, "It is asked " + from.words())
                                .with("from", from)
                                .toResponse();
                })
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND, null).toResponse());
    }

    @GET
    @RolesAllowed(Roles.RECRUITER)
    @Operation(summary = "The answers of later stages, each with its purpose", description = "The view is audited.")
    public Page<AnswerView> read(@PathParam("id") UUID id) {
        return answerLaterQuestion
                .read(new ApplicationId(id))
                .map(answers ->
                        Page.complete(answers.stream().map(AnswerView::of).toList()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}

package hiring.application.monitoring.rest;

import hiring.application.monitoring.AnswerEqualityQuestions;
import hiring.application.monitoring.AnsweringOutcome;
import hiring.application.monitoring.EqualityAnswers;
import hiring.events.id.ApplicationId;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The answers of candidates to the equality questions. */
@Path("/api/v1/applications/{id}/equality-monitoring")
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "equality answers")
class EqualityResource {

    private final AnswerEqualityQuestions answerEqualityQuestions;
    private final CurrentPerson person;

    EqualityResource(AnswerEqualityQuestions answerEqualityQuestions, CurrentPerson person) {
        this.answerEqualityQuestions = answerEqualityQuestions;
        this.person = person;
    }

    /** Answers to the equality questions; each of them may be left out. */
    record EqualityRequest(
            EqualityAnswers.@Nullable AgeBand ageBand,
            EqualityAnswers.@Nullable Sex sex,
            EqualityAnswers.@Nullable YesNo genderSameAsAtBirth,
            EqualityAnswers.@Nullable EthnicGroup ethnicGroup,
            EqualityAnswers.@Nullable YesNo disability,
            EqualityAnswers.@Nullable Religion religion,
            EqualityAnswers.@Nullable SexualOrientation sexualOrientation,
            EqualityAnswers.@Nullable YesNo caringResponsibilities)
            implements RequestBody {

        EqualityAnswers answers() {
            return new EqualityAnswers(
                    ageBand,
                    sex,
                    genderSameAsAtBirth,
                    ethnicGroup,
                    disability,
                    religion,
                    sexualOrientation,
                    caringResponsibilities);
        }

        @Override
        public String toString() {
            return "EqualityRequest[...]";
        }
    }

    private enum EqualityProblem implements ProblemType {
        EQUALITY_QUESTIONS_COME_LAST(
                "equality-questions-come-last", "The equality questions are asked once you have submitted", 409),
        EQUALITY_QUESTIONS_OVER("equality-questions-over", "The equality questions are not taken any more", 409);

        private final String code;
        private final String title;
        private final int status;

        EqualityProblem(String code, String title, int status) {
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

    @PUT
    @Operation(
            summary = "Answer the equality questions",
            description = "Once the application is submitted. All of them are optional. The answers are kept apart "
                    + "and are never shown with the application; a later answer takes the place of an earlier one.")
    @APIResponse(responseCode = "204", description = "Taken")
    @ProblemCodes({"equality-questions-come-last", "equality-questions-over"})
    public Response answer(@PathParam("id") UUID id, EqualityRequest request) {
        return switch (answerEqualityQuestions.answer(person.candidateId(), new ApplicationId(id), request.answers())) {
            case AnsweringOutcome.Answered() -> Response.noContent().build();
            case AnsweringOutcome.NoSuchApplication() ->
                Problem.of(KitProblem.NOT_FOUND, null).toResponse();
            case AnsweringOutcome.NotSubmittedYet() ->
                Problem.of(EqualityProblem.EQUALITY_QUESTIONS_COME_LAST, null).toResponse();
            case AnsweringOutcome.TooLate() ->
                Problem.of(EqualityProblem.EQUALITY_QUESTIONS_OVER, null).toResponse();
        };
    }
}

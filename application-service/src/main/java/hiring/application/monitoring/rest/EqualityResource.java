package hiring.application.monitoring.rest;

import hiring.application.monitoring.AnswerEqualityQuestions;
import hiring.application.monitoring.EqualityAnswers;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/applications/{id}/equality-monitoring")
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "equality monitoring")
class EqualityResource {

    private final AnswerEqualityQuestions answerEqualityQuestions;
    private final CurrentPerson person;

    EqualityResource(AnswerEqualityQuestions answerEqualityQuestions, CurrentPerson person) {
        this.answerEqualityQuestions = answerEqualityQuestions;
        this.person = person;
    }

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

    @PUT
    @Operation(
            summary = "Answer the equality questions",
            description =
                    "All of them are optional. The answers are kept apart and are never shown with the application.")
    public Response answer(@PathParam("id") UUID id, EqualityRequest request) {
        return answerEqualityQuestions.answer(person.id(), id, request.answers())
                ? Response.noContent().build()
                : Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}

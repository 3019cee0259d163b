package hiring.application.offer.rest;

import hiring.application.offer.AnswerOffer;
import hiring.application.offer.AnswerOutcome;
import hiring.application.offer.OfferAnswer;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers of candidates to offers. */
@Path("/api/v1/offers/{id}/response")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "offer responses")
class OfferResponseResource {

    private final AnswerOffer answerOffer;
    private final CurrentPerson person;

    OfferResponseResource(AnswerOffer answerOffer, CurrentPerson person) {
        this.answerOffer = answerOffer;
        this.person = person;
    }

    /** A candidate's answer to an offer. */
    record ResponseRequest(@NotNull OfferAnswer answer) implements RequestBody {}

    @PUT
    @Operation(
            summary = "Accept or decline an offer",
            description = "Once; the same answer again gets the same result.")
    @APIResponseSchema(value = OfferView.class, responseCode = "200")
    @ProblemCodes({"no-such-offer", "offer-already-answered", "offer-lapsed", "offer-withdrawn"})
    public Response answer(@PathParam("id") UUID id, ResponseRequest request) {
        return answerOffer
                .answer(person.candidateId(), id, request.answer())
                .map(outcome -> switch (outcome) {
                    case AnswerOutcome.Answered(var offer, var event) ->
                        Response.ok(OfferView.of(offer)).build();
                    case AnswerOutcome.AlreadySo(var offer) ->
                        Response.ok(OfferView.of(offer)).build();
                    case AnswerOutcome.AnsweredOtherwise(var status) ->
                        Problem.of(OfferProblem.OFFER_ALREADY_ANSWERED, "It is " + status)
                                .with("offerStatus", status)
                                .toResponse();
                    case AnswerOutcome.Withdrawn() ->
                        Problem.of(OfferProblem.OFFER_WITHDRAWN, null).toResponse();
                    case AnswerOutcome.TooLate(var lateFrom) ->
                        Problem.of(OfferProblem.OFFER_LAPSED, "It could be answered until " + lateFrom)
                                .with("lateFrom", lateFrom)
                                .toResponse();
                })
                .orElseGet(() -> Problem.of(OfferProblem.NO_SUCH_OFFER, null).toResponse());
    }
}

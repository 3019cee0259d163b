package hiring.application.submission.rest;

import hiring.application.application.VacancyOfApplication;
import hiring.application.application.rest.ApplicationProblem;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Verdict;
import hiring.application.submission.TellOutlook;
import hiring.application.submission.TellOutlook.Outlook;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the rules of a vacancy would say of a draft. */
@Path("/api/v1/applications/{id}/eligibility-outlook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "eligibility outlook")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class OutlookResource {

    private final TellOutlook tellOutlook;
    private final CurrentPerson person;

    OutlookResource(TellOutlook tellOutlook, CurrentPerson person) {
        this.tellOutlook = tellOutlook;
        this.person = person;
    }

    /**
     * What the rules of the vacancy would say if the draft were submitted as it is. Only people reject applications.
     *
     * @param outlook {@code ELIGIBLE} where all criteria are met; otherwise a person decides
     */
    record OutlookView(UUID applicationId, Proposal outlook, List<CriterionOutlookView> criteria) {}

    /**
     * One criterion that decides who is eligible.
     *
     * @param code of the rule or the question
     * @param verdict {@code NEEDS_DECISION} where a person will decide
     * @param missing what would have to be known or shown
     * @param qualifications those that lead to the verdict
     */
    record CriterionOutlookView(
            String code,
            String wording,
            Verdict verdict,
            List<Finding.Missing> missing,
            List<QualificationOutlookView> qualifications) {

        static CriterionOutlookView of(Finding finding) {
            return new CriterionOutlookView(
                    finding.rule(),
                    finding.wording(),
                    finding.verdict(),
                    finding.missing(),
                    finding.facts().stream()
                            .map(fact ->
                                    new QualificationOutlookView(fact.qualification(), fact.verdict(), fact.reason()))
                            .toList());
        }
    }

    /**
     * What one qualification means for a criterion.
     *
     * @param qualification its place in the form, from 0
     */
    record QualificationOutlookView(@Min(0) int qualification, Verdict verdict, Finding.Reason reason) {}

    @GET
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Whether the draft meets the criteria of the vacancy",
            description = "Each criterion: met, not met, or a person will decide. Nothing is recorded.")
    @APIResponseSchema(value = OutlookView.class, responseCode = "200")
    @ProblemCodes({"no-such-application", "not-a-draft"})
    public Response outlook(@PathParam("id") UUID id) {
        return tellOutlook
                .of(person.candidateId(), new ApplicationId(id))
                .map(outlook -> switch (outlook) {
                    case Outlook.Told(var proposal, var findings) ->
                        Response.ok(new OutlookView(
                                        id,
                                        proposal,
                                        findings.stream()
                                                .map(CriterionOutlookView::of)
                                                .toList()))
                                .build();
                    case Outlook.NotADraft(var status) ->
                        Problem.of(ApplicationProblem.NOT_A_DRAFT, null)
                                .with("applicationStatus", status)
                                .toResponse();
                })
                .orElseGet(() ->
                        Problem.of(ApplicationProblem.NO_SUCH_APPLICATION, null).toResponse());
    }
}

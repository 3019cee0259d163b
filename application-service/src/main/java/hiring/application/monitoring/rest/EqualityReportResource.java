package hiring.application.monitoring.rest;

import hiring.application.monitoring.ReportEquality;
import hiring.application.monitoring.ReportEquality.ReportOutcome;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import hiring.kit.time.DateWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The report on the equality questions, for auditors. */
// Not for recruiters: who decides about the applicants does not need it while deciding
@Path("/api/v1/vacancies/{vacancyId}/equality-report")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "equality reports")
@RefusesApplicants
class EqualityReportResource {

    private final ReportEquality reportEquality;

    EqualityReportResource(ReportEquality reportEquality) {
        this.reportEquality = reportEquality;
    }

    private enum ReportProblem implements ProblemType {
        REPORT_TOO_EARLY;

        @Override
        public String code() {
            return "report-too-early";
        }

        @Override
        public String title() {
            return "Answers can still be given or changed";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    @GET
    @Operation(
            summary = "How many applicants gave which answer to the equality questions",
            description =
                    "Once no answer changes any more. Small groups are hidden, and what would tell how small they are.")
    @APIResponseSchema(value = EqualityReportView.class, responseCode = "200")
    @ProblemCodes("report-too-early")
    public Response report(@PathParam("vacancyId") UUID vacancyId) {
        return switch (reportEquality.report(new VacancyId(vacancyId))) {
            case ReportOutcome.Reported(var report) ->
                Response.ok(EqualityReportView.of(report)).build();
            case ReportOutcome.NoSuchVacancy() ->
                Problem.of(KitProblem.NOT_FOUND, null).toResponse();
            case ReportOutcome.TooEarly(var from) -> tooEarly(from);
        };
    }

    private static Response tooEarly(@Nullable ZonedDateTime from) {
        if (from == null) {
            return Problem.of(ReportProblem.REPORT_TOO_EARLY, "The applications are not counted yet")
                    .toResponse();
        }
        return Problem.of(ReportProblem.REPORT_TOO_EARLY, "It can be read from %s".formatted(DateWords.moment(from)))
                .with("readableFrom", from.toInstant())
                .toResponse();
    }
}

package hiring.application.assisted.rest;

import hiring.application.application.Channel;
import hiring.application.assisted.AssistedOutcome;
import hiring.application.assisted.EnterForCandidate;
import hiring.application.assisted.ImportPaperForms;
import hiring.application.assisted.ImportPaperForms.PaperFormOutcome;
import hiring.application.dossier.SeenPacks;
import hiring.application.submission.rest.ReceiptView;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications that staff enter for candidates who cannot apply online. */
@Path("/api/v1/vacancies/{vacancyId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RECRUITER)
@Tag(name = "assisted entry")
@RefusesApplicants
class AssistedResource {

    private final EnterForCandidate enterForCandidate;
    private final ImportPaperForms importPaperForms;
    private final PaperForms paperForms;
    private final SeenPacks packs;
    private final CurrentPerson person;

    AssistedResource(
            EnterForCandidate enterForCandidate,
            ImportPaperForms importPaperForms,
            PaperForms paperForms,
            SeenPacks packs,
            CurrentPerson person) {
        this.importPaperForms = importPaperForms;
        this.enterForCandidate = enterForCandidate;
        this.paperForms = paperForms;
        this.packs = packs;
        this.person = person;
    }

    /**
     * What became of one row.
     *
     * @param row of the file, from 1 without its header
     * @param applicationId absent where the row was refused, and in a dry run
     */
    record RowView(
            int row,
            boolean accepted,
            @Nullable UUID applicationId,
            @Nullable Instant submittedAt,
            List<FieldError> errors) {}

    /**
     * What became of the rows of a file.
     *
     * @param dryRun whether nothing was kept
     * @param rows how many rows the file has
     * @param accepted how many of them were accepted
     */
    record ImportView(boolean dryRun, int rows, int accepted, List<RowView> results) {}

    // One transaction, which the interceptor rolls back for every refusal
    @POST
    @Path("assisted-applications")
    @Idempotent
    @Operation(
            summary = "Hand in an application for somebody who cannot do so online",
            description = "The same form, checks and closing instant as for everybody. Who typed it is recorded. "
                    + "Each entry is a person of"
                    + " its own, whatever address they share, unless candidateId names one who was "
                    + "entered before.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    @ProblemCodes({
        "already-applied",
        "application-incomplete",
        "likely-duplicate",
        "no-such-candidate",
        "no-such-vacancy",
        "vacancy-closed",
        "vacancy-not-open",
        "vacancy-withdrawn"
    })
    public Response enter(@PathParam("vacancyId") UUID vacancyId, AssistedRequest request) {
        AssistedOutcome outcome = enterForCandidate.enter(
                person.staffId(), new VacancyId(vacancyId), request.toEntry(request.channelOrAssisted()));
        if (outcome instanceof AssistedOutcome.Submitted(var receipt, var likeness)) {
            return Response.created(URI.create("/api/v1/applications/" + receipt.applicationId()))
                    .entity(ReceiptView.of(receipt, packs))
                    .build();
        }
        Problem problem = Problem.of(problemOf(outcome), null, errorsOf(outcome));
        return (switch (outcome) {
                    case AssistedOutcome.AlreadyApplied(var id) -> problem.with("applicationId", id.value());
                    case AssistedOutcome.LikelyDuplicate(var ids) -> problem.with("applicationIds", ids);
                    case AssistedOutcome.NotOpenYet(var opensAt) -> problem.with("opensAt", opensAt.toInstant());
                    case AssistedOutcome.Closed(var closesAt) -> problem.with("closesAt", closesAt.toInstant());
                    default -> problem;
                })
                .toResponse();
    }

    // PUT: a file that is sent again finds its candidates already entered
    @PUT
    @Path("application-import")
    @Consumes("text/csv")
    @Operation(
            summary = "Hand in paper forms from a CSV file",
            description = "The first row names, as JSON Pointers, the fields of an assisted application that its "
                    + "columns hold, for example /contact/email or /form/history/0/role. Each row stands by itself. "
                    + "A dry run, which is the default, does everything and keeps nothing.")
    @ProblemCodes("bad-file")
    public ImportView importForms(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            InputStream file)
            throws IOException {
        List<PaperForms.Row> rows = paperForms.read(file);
        Iterator<PaperFormOutcome> outcomes = importPaperForms
                .enterAll(
                        person.staffId(),
                        new VacancyId(vacancyId),
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.request()))
                                .map(request -> request.toEntry(Channel.PAPER))
                                .toList(),
                        dryRun)
                .iterator();
        List<RowView> results = rows.stream()
                .map(row -> row.request() == null ? refused(row, row.errors()) : viewOf(row, outcomes.next(), dryRun))
                .toList();
        int accepted = (int) results.stream().filter(RowView::accepted).count();
        return new ImportView(dryRun, rows.size(), accepted, results);
    }

    private static RowView viewOf(PaperForms.Row row, PaperFormOutcome outcome, boolean dryRun) {
        return switch (outcome) {
            case PaperFormOutcome.Accepted(var receipt) ->
                new RowView(
                        row.number(),
                        true,
                        dryRun ? null : receipt.applicationId().value(),
                        dryRun ? null : receipt.submittedAt(),
                        List.of());
            case PaperFormOutcome.Repeated() ->
                refused(
                        row,
                        List.of(new FieldError("", "repeated", "Another row of this file looks like this person's")));
            case PaperFormOutcome.Refused(var why) -> refused(row, errorsOf(why));
        };
    }

    private static RowView refused(PaperForms.Row row, List<FieldError> errors) {
        return new RowView(row.number(), false, null, null, errors);
    }

    private static AssistedProblem problemOf(AssistedOutcome outcome) {
        return switch (outcome) {
            case AssistedOutcome.NoSuchVacancy none -> AssistedProblem.NO_SUCH_VACANCY;
            case AssistedOutcome.NotOpenYet early -> AssistedProblem.VACANCY_NOT_OPEN;
            case AssistedOutcome.VacancyWithdrawn withdrawn -> AssistedProblem.VACANCY_WITHDRAWN;
            case AssistedOutcome.Closed late -> AssistedProblem.VACANCY_CLOSED;
            case AssistedOutcome.NoSuchCandidate unknown -> AssistedProblem.NO_SUCH_CANDIDATE;
            case AssistedOutcome.LikelyDuplicate alike -> AssistedProblem.LIKELY_DUPLICATE;
            case AssistedOutcome.AlreadyApplied twice -> AssistedProblem.ALREADY_APPLIED;
            case AssistedOutcome.Incomplete incomplete -> AssistedProblem.APPLICATION_INCOMPLETE;
            case AssistedOutcome.Submitted submitted ->
                throw new ProblemException(KitProblem.INTERNAL, "What was taken is no problem");
        };
    }

    private static List<FieldError> errorsOf(AssistedOutcome outcome) {
        if (outcome instanceof AssistedOutcome.Incomplete(var checklist)) {
            return checklist.missing().stream()
                    .map(error -> new FieldError("/form" + error.pointer(), error.code(), error.message()))
                    .toList();
        }
        if (outcome instanceof AssistedOutcome.LikelyDuplicate(var applicationIds)) {
            return applicationIds.stream()
                    .map(id -> new FieldError(
                            "/differentFrom",
                            AssistedProblem.LIKELY_DUPLICATE.code(),
                            ("Application %s has the same name, and nothing tells the two people apart."
                                            + " If it is another person's, name it here")
                                    .formatted(id)))
                    .toList();
        }
        AssistedProblem problem = problemOf(outcome);
        String pointer = problem == AssistedProblem.NO_SUCH_CANDIDATE ? "/candidateId" : "";
        return List.of(new FieldError(pointer, problem.code(), problem.title()));
    }
}

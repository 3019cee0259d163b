package hiring.application.attachment.rest;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.VacancyOfApplication;
import hiring.application.attachment.KeepAttachments;
import hiring.application.attachment.KeepOutcome;
import hiring.application.attachment.PdfContent;
import hiring.application.attachment.RemoveOutcome;
import hiring.application.form.Attachment;
import hiring.events.id.ApplicationId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.file.ContentDisposition;
import hiring.kit.file.StoredFile;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.openapi.ProblemCodes;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemException;
import hiring.kit.problem.ProblemType;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents that a candidate adds to the form. */
@Path("/api/v1/applications/{id}/attachments")
@Tag(name = "documents")
@RefusesApplicants(parameter = "id", by = VacancyOfApplication.class)
class AttachmentResource {

    private static final String DOCUMENT = "application/pdf";
    private static final int LONGEST_NAME = 255;
    private static final int LARGEST = 5 << 20;

    private final KeepAttachments keepAttachments;
    private final CurrentPerson person;

    AttachmentResource(KeepAttachments keepAttachments, CurrentPerson person) {
        this.keepAttachments = keepAttachments;
        this.person = person;
    }

    /**
     * A document beside the form, without its content.
     *
     * @param sha256 of the content, in hexadecimal digits
     */
    record AttachmentView(String name, String sha256) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(attachment.name(), attachment.sha256());
        }
    }

    private enum AttachmentProblem implements ProblemType {
        NO_SUCH_APPLICATION("no-such-application", "There is no such application", 404),
        ATTACHMENTS_NOT_TAKEN("attachments-not-taken", "This vacancy takes no documents and reads none", 409),
        NOT_A_DRAFT("not-a-draft", "The application can no longer be changed", 409),
        TOO_MANY_ATTACHMENTS("too-many-attachments", "There are as many documents as can be kept", 409),
        INVALID_NAME("invalid-name", "The document cannot be called that", 422),
        NOT_A_PDF("not-a-pdf", "The document is not a PDF", 422),
        UNUSABLE_PDF("unusable-pdf", "The document cannot be read", 422);

        private final String code;
        private final String title;
        private final int status;

        AttachmentProblem(String code, String title, int status) {
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
    @Path("{name}")
    @Consumes(DOCUMENT)
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(
            summary = "Add a document to the draft, or replace it",
            description = "Where the vacancy takes none, this is refused before the document is read.")
    @APIResponse(responseCode = "204", description = "Kept")
    @ProblemCodes({
        "attachments-not-taken",
        "invalid-name",
        "no-such-application",
        "not-a-draft",
        "not-a-pdf",
        "too-many-attachments",
        "unusable-pdf"
    })
    public Response keep(
            @PathParam("id") UUID id, @PathParam("name") @Size(max = LONGEST_NAME) String name, InputStream document)
            throws IOException {
        List<FieldError> mistakes = KeepAttachments.mistakesIn(name);
        if (!mistakes.isEmpty()) {
            return misnamed(mistakes);
        }
        Optional<KeepOutcome> refusal = keepAttachments.refusal(person.candidateId(), new ApplicationId(id), name);
        if (refusal.isPresent()) {
            return kept(refusal.get());
        }
        byte[] content = document.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            return Problem.of(KitProblem.TOO_LARGE, "A document has at most %d bytes".formatted(LARGEST))
                    .toResponse();
        }
        return switch (PdfContent.of(content)) {
            case PdfContent.NotPdf(var words) ->
                Problem.of(AttachmentProblem.NOT_A_PDF, "This is " + words).toResponse();
            case PdfContent.Faulty(var fault) ->
                Problem.of(
                                AttachmentProblem.UNUSABLE_PDF,
                                fault.message(),
                                List.of(new FieldError("", fault.code(), fault.message())))
                        .toResponse();
            case PdfContent.Legible legible ->
                kept(keepAttachments.keep(person.candidateId(), new ApplicationId(id), name, content));
        };
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed(Roles.CANDIDATE)
    @Operation(summary = "Take a document away from the draft")
    @APIResponse(responseCode = "204", description = "It is not there")
    @ProblemCodes({"invalid-name", "no-such-application", "not-a-draft"})
    public Response remove(@PathParam("id") UUID id, @PathParam("name") @Size(max = LONGEST_NAME) String name) {
        List<FieldError> mistakes = KeepAttachments.mistakesIn(name);
        if (!mistakes.isEmpty()) {
            return misnamed(mistakes);
        }
        return switch (keepAttachments.remove(person.candidateId(), new ApplicationId(id), name)) {
            case RemoveOutcome.Removed() -> Response.noContent().build();
            case RemoveOutcome.NoSuchApplication() -> absent();
            case RemoveOutcome.NotADraft(var status) -> notADraft(status);
        };
    }

    @GET
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(summary = "The documents beside the form")
    @Produces(MediaType.APPLICATION_JSON)
    @ProblemCodes("no-such-application")
    public Page<AttachmentView> list(@PathParam("id") UUID id) {
        return visible(id)
                .map(attachments -> Page.complete(
                        attachments.stream().map(AttachmentView::of).toList()))
                .orElseThrow(() -> new ProblemException(AttachmentProblem.NO_SUCH_APPLICATION));
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(summary = "One document", description = "Whole, or the part that a Range header asks for.")
    @Produces(DOCUMENT)
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = DOCUMENT, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    @APIResponse(responseCode = "416", description = "The document has no such bytes")
    @ProblemCodes("invalid-name")
    public Response content(
            @PathParam("id") UUID id,
            @PathParam("name") @Size(max = LONGEST_NAME) String name,
            @Context Request request,
            @Context HttpHeaders headers) {
        List<FieldError> mistakes = KeepAttachments.mistakesIn(name);
        if (!mistakes.isEmpty()) {
            return misnamed(mistakes);
        }
        return keepAttachments
                .openOwn(person.candidateId(), new ApplicationId(id), name)
                .or(() -> person.has(Roles.RECRUITER)
                        ? keepAttachments.openSubmitted(new ApplicationId(id), name)
                        : Optional.empty())
                .map(document -> new StoredFile(
                                DOCUMENT,
                                document.size(),
                                document.sha256(),
                                ContentDisposition.attachment(document.name()),
                                (from, length, to) -> keepAttachments.copy(document, from, length, to))
                        .answer(request, headers))
                .orElseGet(() -> Problem.of(KitProblem.NOT_FOUND, null).toResponse());
    }

    private Optional<List<Attachment>> visible(UUID id) {
        return keepAttachments
                .own(person.candidateId(), new ApplicationId(id))
                .or(() -> person.has(Roles.RECRUITER)
                        ? keepAttachments.submitted(new ApplicationId(id))
                        : Optional.empty());
    }

    private static Response misnamed(List<FieldError> mistakes) {
        return Problem.of(AttachmentProblem.INVALID_NAME, null, mistakes).toResponse();
    }

    private static Response kept(KeepOutcome outcome) {
        return switch (outcome) {
            case KeepOutcome.Kept() -> Response.noContent().build();
            case KeepOutcome.NoSuchApplication() -> absent();
            case KeepOutcome.NotTaken() ->
                Problem.of(AttachmentProblem.ATTACHMENTS_NOT_TAKEN, null).toResponse();
            case KeepOutcome.NotADraft(var status) -> notADraft(status);
            case KeepOutcome.TooMany(var most) ->
                Problem.of(AttachmentProblem.TOO_MANY_ATTACHMENTS, null)
                        .with("most", most)
                        .toResponse();
        };
    }

    private static Response notADraft(ApplicationStatus status) {
        return Problem.of(AttachmentProblem.NOT_A_DRAFT, null)
                .with("applicationStatus", status)
                .toResponse();
    }

    private static Response absent() {
        return Problem.of(AttachmentProblem.NO_SUCH_APPLICATION, null).toResponse();
    }
}

package hiring.application.dossier.rest;

import hiring.application.application.ApplicationStatus;
import hiring.application.dossier.ReadApplication;
import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The applications of a candidate. */
@Path("/api/v1/candidates/me/applications")
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "own applications")
class OwnApplicationsResource {

    private final ReadApplication readApplication;
    private final CurrentPerson person;

    OwnApplicationsResource(ReadApplication readApplication, CurrentPerson person) {
        this.readApplication = readApplication;
        this.person = person;
    }

    /** One of the applications of a candidate. */
    record OwnApplicationView(
            UUID id,
            UUID vacancyId,
            String vacancyReference,
            String vacancyTitle,
            ApplicationStatus status,
            Instant startedAt,
            @Nullable Instant submittedAt,
            Instant closesAt) {

        static OwnApplicationView of(ReadApplication.Own own) {
            return new OwnApplicationView(
                    own.application().id().value(),
                    own.vacancy().id().value(),
                    own.vacancy().reference(),
                    own.vacancy().title(),
                    own.application().status(),
                    own.application().startedAt(),
                    own.application().submittedAt(),
                    own.vacancy().closesAt());
        }
    }

    @GET
    @Operation(summary = "Your applications, newest first")
    public Page<OwnApplicationView> all(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 400) @Nullable String cursor) {
        UUID before = Keyset.OF_ID.read(cursor);
        return Page.of(
                readApplication.all(person.candidateId(), before, limit + 1),
                limit,
                own -> Keyset.OF_ID.cursorAfter(own.application().id().value()),
                OwnApplicationView::of);
    }
}

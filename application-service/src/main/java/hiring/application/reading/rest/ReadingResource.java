package hiring.application.reading.rest;

import hiring.application.reading.QualificationReader;
import hiring.application.reading.Reading;
import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.rest.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/qualification-readings")
@Tag(name = "applications")
class ReadingResource {

    private final InstantSource clock;

    ReadingResource(InstantSource clock) {
        this.clock = clock;
    }

    record ReadingRequest(@NotBlank @Size(max = 10_000) String text) implements RequestBody {

        // A person's qualifications are personal data
        @Override
        public String toString() {
            return "ReadingRequest[...]";
        }
    }

    record ReadingsView(List<Reading> entries) {}

    // PUT: it stores nothing, and a retry gets the same answer
    @OpenToApplicants(because = "it reads the text in the request and no application")
    @PUT
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(
            summary = "Read qualifications from a text",
            description = "Proposes entries for the form and asks what the text does not say. Nothing is stored.")
    public ReadingsView read(ReadingRequest request) {
        return new ReadingsView(
                QualificationReader.read(request.text(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }
}

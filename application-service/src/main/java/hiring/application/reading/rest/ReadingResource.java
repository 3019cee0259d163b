package hiring.application.reading.rest;

import hiring.application.qualification.Qualification;
import hiring.application.reading.QualificationReader;
import hiring.application.reading.Reading;
import hiring.kit.conflict.OpenToApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.rest.Page;
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

/** Qualifications read from free text. */
@Path("/api/v1/qualification-readings")
@Tag(name = "qualification readings")
class ReadingResource {

    private final InstantSource clock;

    ReadingResource(InstantSource clock) {
        this.clock = clock;
    }

    /** Qualifications as a candidate writes them, one or more in a line. */
    record ReadingRequest(@NotBlank @Size(max = 10_000) String text) implements RequestBody {

        // A person's qualifications are personal data
        @Override
        public String toString() {
            return "ReadingRequest[...]";
        }
    }

    /**
     * What was understood of one entry.
     *
     * @param source the entry as it was written
     * @param proposal with nothing in it that the entry does not say
     * @param questions what the candidate has to answer before the proposal is a qualification
     */
    record ReadingView(String source, Qualification proposal, List<QuestionView> questions) {

        static ReadingView of(Reading reading) {
            return new ReadingView(
                    reading.source(),
                    reading.proposal(),
                    reading.questions().stream().map(QuestionView::of).toList());
        }
    }

    /**
     * Something that the entry does not say, or says in two ways.
     *
     * @param field of the proposal
     * @param code stable, kebab-case
     * @param options to choose from; empty where anything can be the answer
     */
    record QuestionView(String field, String code, String message, List<String> options) {

        static QuestionView of(Reading.Question question) {
            return new QuestionView(question.field(), question.code(), question.message(), question.options());
        }
    }

    // PUT: it stores nothing, and a retry gets the same answer
    @OpenToApplicants(because = "it reads the text in the request and no application")
    @PUT
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER})
    @Operation(
            summary = "Read qualifications from a text",
            description = "Proposes entries for the form and asks what the text does not say. Nothing is stored.")
    public Page<ReadingView> read(ReadingRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Page.complete(QualificationReader.read(request.text(), today).stream()
                .map(ReadingView::of)
                .toList());
    }
}

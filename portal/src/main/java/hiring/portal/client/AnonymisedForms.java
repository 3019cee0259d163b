package hiring.portal.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What assessors may read of an application. */
@RegisterRestClient(configKey = "applications")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1/anonymised-forms")
public interface AnonymisedForms {

    @GET
    @Path("/{id}")
    AnonymisedForm form(UUID id);

    record AnonymisedForm(UUID id, @Nullable String candidateName, Content form) {}

    record Content(
            @Nullable String supportingStatement,
            List<Answer> evidence,
            List<Qualification> qualifications,
            List<Entry> history) {}

    record Answer(
            String criterion,
            String wording,
            boolean essential,
            @Nullable String text) {}

    record Qualification(
            String award,
            @Nullable String subject,
            @Nullable String grade,
            @Nullable String status) {}

    record Entry(
            String kind,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Integer months,
            boolean current,
            @Nullable String duties) {}
}

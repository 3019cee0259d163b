package hiring.portal.client;

import hiring.portal.client.Applications.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What a candidate was told, in notification-service. */
@RegisterRestClient(configKey = "notifications")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1/candidates/me/messages")
public interface OwnMessages {

    @GET
    Page<OwnMessage> messages(@Nullable @QueryParam("cursor") String cursor);

    record OwnMessage(
            UUID id,
            String kind,
            UUID applicationId,
            @Nullable String vacancyTitle,
            String channel,
            Instant sentAt,
            String state) {}
}

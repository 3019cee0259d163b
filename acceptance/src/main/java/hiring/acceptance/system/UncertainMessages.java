package hiring.acceptance.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Messages that were being sent when their sender died: it is not known whether they arrived. */
public final class UncertainMessages {

    private UncertainMessages() {}

    /**
     * Resolves them as a recruiter does: finds out whether a message arrived and records that, or sends it again.
     *
     * @param arrived obligations of which a message arrived; asked where there is an uncertain message
     */
    public static void resolve(Service notifications, Person recruiter, Supplier<Set<UUID>> arrived) {
        List<JsonNode> uncertain = notifications.list(recruiter, "/messages?state=UNCERTAIN");
        if (uncertain.isEmpty()) {
            return;
        }
        Set<UUID> known = arrived.get();
        for (JsonNode message : uncertain) {
            UUID obligation = UUID.fromString(message.path("obligationId").asText());
            String decision = known.contains(obligation) ? "/confirmations" : "/retries";
            // 409 where the application was withdrawn meanwhile: then the message is cancelled
            notifications
                    .post(recruiter, "/messages/" + message.path("id").asText() + decision, Json.object())
                    .expect(200, 202, 409);
        }
    }
}

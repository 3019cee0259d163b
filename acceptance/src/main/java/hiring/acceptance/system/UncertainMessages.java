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
     * Resolves those of some vacancies as a recruiter does: finds out whether a message arrived and records that, or
     * sends it again.
     *
     * @param arrived obligations of these vacancies of which a message arrived; asked where a message is uncertain
     */
    public static void resolve(
            Service notifications, Person recruiter, Set<UUID> vacancies, Supplier<Set<UUID>> arrived) {
        List<JsonNode> uncertain = notifications.list(recruiter, "/messages?state=UNCERTAIN").stream()
                .filter(message -> vacancies.contains(id(message, "vacancyId")))
                .toList();
        if (uncertain.isEmpty()) {
            return;
        }
        Set<UUID> known = arrived.get();
        for (JsonNode message : uncertain) {
            String decision = known.contains(id(message, "obligationId")) ? "/confirmations" : "/retries";
            // 409 where the application was withdrawn meanwhile: then the message is cancelled
            notifications
                    .post(recruiter, "/messages/" + message.path("id").asText() + decision, Json.object())
                    .expect(200, 202, 409);
        }
    }

    private static UUID id(JsonNode message, String field) {
        return UUID.fromString(message.path(field).asText());
    }
}

package hiring.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Generates the AsyncAPI 3.1 document of the whole system from the records. */
final class AsyncApi {

    private static final Map<Topic, String> OWNERS = Map.of(
            Topic.VACANCIES, "vacancy-service",
            Topic.APPLICATIONS, "application-service",
            Topic.ASSESSMENTS, "assessment-service",
            Topic.NOTIFICATIONS, "notification-service",
            Topic.CANDIDATE_CONTACTS, "application-service");

    private AsyncApi() {}

    /**
     * Generates the document.
     *
     * @param payload gives an event's sample as a tree
     */
    static Map<String, Object> document(Function<HiringEvent, Object> payload) {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            Map<String, Object> channelMessages = new LinkedHashMap<>();
            EventTypes.all().forEach((name, event) -> {
                if (Samples.of(event).topic() == topic) {
                    channelMessages.put(event.getSimpleName(), ref("#/components/messages/" + event.getSimpleName()));
                    messages.put(event.getSimpleName(), message(name, event, payload));
                }
            });
            String channel = topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
            channels.put(
                    channel,
                    ordered(
                            "address",
                            topic.wireName(),
                            "description",
                            topic.compacted()
                                    ? "Compacted; a record without data erases its key. Personal data."
                                    : "Kept without limit. No personal data.",
                            "messages",
                            channelMessages));
            operations.put(
                    OWNERS.get(topic) + "-publishes-" + channel,
                    ordered("action", "send", "channel", ref("#/channels/" + channel)));
        }
        return ordered(
                "asyncapi",
                "3.1.0",
                "info",
                ordered(
                        "title", "Hiring pipeline events",
                        "version", "1",
                        "description",
                                "Events between the services, as CloudEvents 1.0 in Kafka's binary mode. Records of one"
                                        + " key are in order. Unknown fields and unknown types are ignored."),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                Map.of("messages", messages));
    }

    private static Map<String, Object> message(
            String name, Class<? extends HiringEvent> event, Function<HiringEvent, Object> payload) {
        return ordered(
                "name", name,
                "title", event.getSimpleName(),
                "headers",
                        ordered(
                                "type", "object",
                                "required", List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time"),
                                "properties",
                                        ordered(
                                                "ce_specversion", Map.of("const", "1.0"),
                                                "ce_id", ordered("type", "string", "format", "uuid"),
                                                "ce_type", Map.of("const", name),
                                                "ce_source", ordered("type", "string", "format", "uri"),
                                                "ce_subject", Map.of("type", "string"),
                                                "ce_time", ordered("type", "string", "format", "date-time"),
                                                "ce_sequence", Map.of("type", "string"),
                                                "ce_outbox", Map.of("type", "string"),
                                                "traceparent", Map.of("type", "string"))),
                "payload", ref("schemas/" + name + ".json"),
                "examples", List.of(ordered("name", "sample", "payload", payload.apply(Samples.of(event)))));
    }

    private static Map<String, Object> ref(String to) {
        return Map.of("$ref", to);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}

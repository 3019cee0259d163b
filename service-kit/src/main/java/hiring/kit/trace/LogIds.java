package hiring.kit.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The ids that every log line of a piece of work carries.
 *
 * @param event the id of the event whose effects are applied
 */
public record LogIds(
        @Nullable UUID application,
        @Nullable UUID vacancy,
        @Nullable UUID event) {

    /** Runs the work with these ids in its log lines. */
    public void during(Runnable work) {
        Map<String, String> ids = asMap();
        ids.forEach(MDC::put);
        try {
            work.run();
        } finally {
            ids.keySet().forEach(MDC::remove);
        }
    }

    private Map<String, String> asMap() {
        Map<String, String> ids = new HashMap<>();
        put(ids, "application", application);
        put(ids, "vacancy", vacancy);
        put(ids, "event", event);
        return ids;
    }

    private static void put(Map<String, String> ids, String name, @Nullable UUID id) {
        if (id != null) {
            ids.put(name, id.toString());
        }
    }
}

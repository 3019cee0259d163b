package hiring.events;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every event of the contract by its type. */
public final class EventTypes {

    private static final Map<String, Class<? extends HiringEvent>> BY_NAME = collect();

    private EventTypes() {}

    /** Empty for a type that this version of the contract does not know. */
    public static Optional<Class<? extends HiringEvent>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All events, by name in alphabetical order. */
    public static SortedMap<String, Class<? extends HiringEvent>> all() {
        return new TreeMap<>(BY_NAME);
    }

    public static String nameOf(Class<? extends HiringEvent> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException(event + " has no @EventName");
        }
        return name.value();
    }

    private static Map<String, Class<? extends HiringEvent>> collect() {
        Map<String, Class<? extends HiringEvent>> found = new HashMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(HiringEvent.class));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (next.isRecord()) {
                Class<? extends HiringEvent> event = next.asSubclass(HiringEvent.class);
                Class<?> twin = found.put(nameOf(event), event);
                if (twin != null) {
                    throw new IllegalStateException("%s and %s share a name".formatted(twin, event));
                }
            } else {
                open.addAll(List.of(next.getPermittedSubclasses()));
            }
        }
        return Map.copyOf(found);
    }
}

package hiring.acceptance.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The applications of a run that one part of the system knows.
 *
 * @param kept how often the part has each application
 */
record Book(String name, Map<UUID, Integer> kept) {

    Book {
        kept = Map.copyOf(kept);
    }

    /** The book without these applications. */
    Book without(Set<UUID> applications) {
        Map<UUID, Integer> others = new HashMap<>(kept);
        others.keySet().removeAll(applications);
        return new Book(name, others);
    }

    /** The acknowledged applications that are missing. */
    long lost(Set<UUID> acknowledged) {
        return acknowledged.stream().filter(id -> !kept.containsKey(id)).count();
    }

    long doubled() {
        return kept.values().stream().filter(times -> times > 1).count();
    }

    /** The applications that were never acknowledged, although each submission is repeated until it is. */
    long invented(Set<UUID> acknowledged) {
        return kept.keySet().stream().filter(id -> !acknowledged.contains(id)).count();
    }

    boolean agrees(Set<UUID> acknowledged) {
        return lost(acknowledged) + doubled() + invented(acknowledged) == 0;
    }

    /** Describes the differences for the user. */
    String examples(Set<UUID> acknowledged) {
        Stream<String> lost =
                acknowledged.stream().filter(id -> !kept.containsKey(id)).map(id -> "lost " + id);
        Stream<String> doubled = kept.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "%s %d times".formatted(entry.getKey(), entry.getValue()));
        Stream<String> invented =
                kept.keySet().stream().filter(id -> !acknowledged.contains(id)).map(id -> "invented " + id);
        return name + ": "
                + String.join(
                        ", ",
                        Stream.of(lost, doubled, invented)
                                .flatMap(found -> found)
                                .limit(3)
                                .toList());
    }
}

package hiring.acceptance.account;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records what a run has done and was told, as it happens. Thread-safe. */
public final class Book {

    private final Map<Fact, Set<String>> entries = new EnumMap<>(Fact.class);
    private final Set<UUID> superseded = ConcurrentHashMap.newKeySet();

    public Book() {
        for (Fact fact : Fact.values()) {
            entries.put(fact, ConcurrentHashMap.newKeySet());
        }
    }

    public void note(Fact fact, UUID application) {
        note(fact, application.toString());
    }

    /** For a fact that an application can meet at several stages. */
    public void note(Fact fact, UUID application, String stage) {
        note(fact, at(application, stage));
    }

    private void note(Fact fact, String key) {
        if (!entries(fact).add(key)) {
            throw new IllegalStateException("Done twice: %s, %s".formatted(fact.words(), key));
        }
    }

    /** A withdrawn application whose candidate has submitted another one: the services count a candidate once. */
    public void noteSuperseded(UUID application) {
        superseded.add(application);
    }

    /** Applications submitted, one for each candidate. */
    public long submitted() {
        return count(Fact.APPLICATION_SUBMITTED) - superseded.size();
    }

    /** Applications withdrawn by candidates who have not applied again. */
    public long withdrawn() {
        return count(Fact.APPLICATION_WITHDRAWN) - superseded.size();
    }

    /** At a stage, by a publication of it. */
    public static String at(String stage, int publication) {
        return stage + "/" + publication;
    }

    public static String at(UUID application, String stage) {
        return application + "@" + stage;
    }

    /** The applications, or applications at stages, with this fact. */
    public Set<String> of(Fact fact) {
        if (fact == Fact.FOUND_ELIGIBLE) {
            // An application that was submitted and neither withdrawn nor found ineligible must end as eligible
            Set<String> stillIn = new HashSet<>(entries(Fact.APPLICATION_SUBMITTED));
            stillIn.removeAll(entries(Fact.APPLICATION_WITHDRAWN));
            stillIn.removeAll(entries(Fact.FOUND_INELIGIBLE));
            return stillIn;
        }
        return Collections.unmodifiableSet(entries(fact));
    }

    public long count(Fact fact) {
        return of(fact).size();
    }

    /** The number of times it happened at that stage. */
    public long count(Fact fact, String stage) {
        return count(entries(fact), stage);
    }

    static long count(Set<String> keys, String stage) {
        return keys.stream().filter(key -> key.endsWith("@" + stage)).count();
    }

    /** The number of obligations towards the candidate of that application so far. */
    public long toldOf(UUID application) {
        return Stream.of(Kind.values())
                .flatMap(this::causes)
                .filter(key -> key.startsWith(application.toString()))
                .count();
    }

    private Stream<String> causes(Kind kind) {
        return kind.causes().stream().flatMap(fact -> of(fact).stream());
    }

    /** The number of obligations of that kind so far. */
    long told(Kind kind) {
        return causes(kind).count();
    }

    /** The number of obligations of each kind that the run has caused, for the selected applications. */
    public Map<String, Long> told(Predicate<String> keys) {
        Map<String, Long> told = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            told.put(kind.wireName(), causes(kind).filter(keys).count());
        }
        return told;
    }

    public boolean has(Fact fact, UUID application) {
        return entries(fact).contains(application.toString());
    }

    private Set<String> entries(Fact fact) {
        Set<String> found = entries.get(fact);
        if (found == null) {
            throw new IllegalStateException("Every fact has entries, " + fact + " too");
        }
        return found;
    }
}

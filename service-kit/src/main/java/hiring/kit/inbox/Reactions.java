package hiring.kit.inbox;

import hiring.events.HiringEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Declares what a service does about each type of event of a topic. A reaction runs in the transaction that marks its
 * events as applied. An exception rolls back both, and the events are delivered again. Events of one key keep their
 * order.
 */
public final class Reactions<E extends HiringEvent> {

    private final Class<E> events;
    private final Map<Class<?>, Reaction> reactions;
    private final Set<Class<?>> ignored;
    private final @Nullable Consumer<List<UUID>> erasure;

    private Reactions(Builder<E> builder) {
        this.events = builder.events;
        this.reactions = Map.copyOf(builder.reactions);
        this.ignored = Set.copyOf(builder.ignored);
        this.erasure = builder.erasure;
    }

    /**
     * Begins the reactions to one topic.
     *
     * @param events the sealed interface of the topic's events
     */
    public static <E extends HiringEvent> Builder<E> to(Class<E> events) {
        return new Builder<>(events);
    }

    /** Whether the type is an event of this topic. */
    public boolean knows(Class<? extends HiringEvent> type) {
        return events.isAssignableFrom(type);
    }

    /** Whether the service declares that it does nothing about such an event. */
    public boolean ignores(Class<? extends HiringEvent> type) {
        return ignored.contains(type);
    }

    Reaction to(HiringEvent event) {
        Reaction reaction = reactions.get(event.getClass());
        if (reaction == null) {
            throw new IllegalArgumentException("No reaction is declared for " + event.getClass());
        }
        return reaction;
    }

    /** Handles erasures; null where records without data have no meaning in this topic. */
    @Nullable
    Consumer<List<UUID>> erasure() {
        return erasure;
    }

    /** The reaction to events of one type, one by one or many at once. */
    sealed interface Reaction {

        record Each(Consumer<HiringEvent> effect) implements Reaction {}

        record All(Consumer<List<HiringEvent>> effect) implements Reaction {}
    }

    /** Takes one reaction for each type of the topic, or the declaration that it is ignored. */
    public static final class Builder<E extends HiringEvent> {

        private final Class<E> events;
        private final Map<Class<?>, Reaction> reactions = new HashMap<>();
        private final Set<Class<?>> ignored = new HashSet<>();
        private @Nullable Consumer<List<UUID>> erasure;

        private Builder(Class<E> events) {
            this.events = events;
        }

        /** Handles one event at a time. The session is flushed and cleared after each. */
        public <T extends E> Builder<E> each(Class<T> type, Consumer<T> effect) {
            return add(type, new Reaction.Each(event -> effect.accept(type.cast(event))));
        }

        /**
         * Handles many events of one type at once, at least one, with those of one key in order. For effects in few
         * statements.
         */
        public <T extends E> Builder<E> all(Class<T> type, Consumer<List<T>> effect) {
            return add(
                    type,
                    new Reaction.All(
                            many -> effect.accept(many.stream().map(type::cast).toList())));
        }

        /** Handles every other type, one event at a time. */
        public Builder<E> eachOther(Consumer<E> effect) {
            for (Class<?> type : typesOf(events)) {
                if (!reactions.containsKey(type) && !ignored.contains(type)) {
                    add(type, new Reaction.Each(event -> effect.accept(events.cast(event))));
                }
            }
            return this;
        }

        /** Handles every other type, many events of one type at once. */
        public Builder<E> allOther(Consumer<List<E>> effect) {
            for (Class<?> type : typesOf(events)) {
                if (!reactions.containsKey(type) && !ignored.contains(type)) {
                    add(
                            type,
                            new Reaction.All(many -> effect.accept(
                                    many.stream().map(events::cast).toList())));
                }
            }
            return this;
        }

        /** Ignores types that this service does not need. They are skipped by name, without a transaction. */
        @SafeVarargs
        public final Builder<E> ignore(Class<? extends E>... types) {
            for (Class<? extends E> type : types) {
                refuseSecond(type);
                ignored.add(type);
            }
            return this;
        }

        /** Handles records without data by their keys, in a topic where they are erasures. */
        public Builder<E> erased(Consumer<List<UUID>> effect) {
            erasure = effect;
            return this;
        }

        /**
         * Completes the list.
         *
         * @throws IllegalStateException where a type of the topic has neither a reaction nor is ignored
         */
        public Reactions<E> build() {
            Set<String> forgotten = new TreeSet<>();
            for (Class<?> type : typesOf(events)) {
                if (!reactions.containsKey(type) && !ignored.contains(type)) {
                    forgotten.add(type.getSimpleName());
                }
            }
            if (!forgotten.isEmpty()) {
                throw new IllegalStateException("Neither a reaction nor ignore() is declared for " + forgotten);
            }
            return new Reactions<>(this);
        }

        private Builder<E> add(Class<?> type, Reaction reaction) {
            refuseSecond(type);
            reactions.put(type, reaction);
            return this;
        }

        private void refuseSecond(Class<?> type) {
            if (reactions.containsKey(type) || ignored.contains(type)) {
                throw new IllegalStateException(type.getSimpleName() + " is declared twice");
            }
        }

        private static Set<Class<?>> typesOf(Class<?> events) {
            Set<Class<?>> found = new HashSet<>();
            Deque<Class<?>> open = new ArrayDeque<>(List.of(events));
            while (!open.isEmpty()) {
                Class<?> next = open.pop();
                if (next.isRecord()) {
                    found.add(next);
                } else {
                    open.addAll(List.of(next.getPermittedSubclasses()));
                }
            }
            return found;
        }
    }
}

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
 * What a service does about each type of event of a topic. A reaction runs in the transaction that also marks its
 * events as applied; a throw undoes both, and the same events come again, together with others or alone. Events of
 * one key come in their order; events of different keys may change places.
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

    boolean knows(Class<? extends HiringEvent> type) {
        return events.isAssignableFrom(type);
    }

    boolean ignores(Class<? extends HiringEvent> type) {
        return ignored.contains(type);
    }

    Reaction to(HiringEvent event) {
        Reaction reaction = reactions.get(event.getClass());
        if (reaction == null) {
            throw new IllegalArgumentException("No reaction to " + event.getClass());
        }
        return reaction;
    }

    /** Null where records without data mean nothing in this topic. */
    @Nullable
    Consumer<List<UUID>> erasure() {
        return erasure;
    }

    /** What is done about events of one type, one by one or many at once. */
    sealed interface Reaction {

        record Each(Consumer<HiringEvent> effect) implements Reaction {}

        record All(Consumer<List<HiringEvent>> effect) implements Reaction {}
    }

    /** Takes one reaction, or the word that there is none, for each type of the topic. */
    public static final class Builder<E extends HiringEvent> {

        private final Class<E> events;
        private final Map<Class<?>, Reaction> reactions = new HashMap<>();
        private final Set<Class<?>> ignored = new HashSet<>();
        private @Nullable Consumer<List<UUID>> erasure;

        private Builder(Class<E> events) {
            this.events = events;
        }

        /** One event at a time; what the session holds is written and let go after each. */
        public <T extends E> Builder<E> each(Class<T> type, Consumer<T> effect) {
            return add(type, new Reaction.Each(event -> effect.accept(type.cast(event))));
        }

        /**
         * Many events of one type at once, at least one, those of one key in their order; for effects in few
         * statements.
         */
        public <T extends E> Builder<E> all(Class<T> type, Consumer<List<T>> effect) {
            return add(
                    type,
                    new Reaction.All(
                            many -> effect.accept(many.stream().map(type::cast).toList())));
        }

        /** Every type that has no other reaction, one event at a time. */
        public Builder<E> eachOther(Consumer<E> effect) {
            for (Class<?> type : typesOf(events)) {
                if (!reactions.containsKey(type) && !ignored.contains(type)) {
                    add(type, new Reaction.Each(event -> effect.accept(events.cast(event))));
                }
            }
            return this;
        }

        /** Every type that has no other reaction, many events of one type at once. */
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

        /** Types that this service has no use for; they are passed over by their name, and cost no transaction. */
        @SafeVarargs
        public final Builder<E> ignore(Class<? extends E>... types) {
            for (Class<? extends E> type : types) {
                refuseSecond(type);
                ignored.add(type);
            }
            return this;
        }

        /** Records without data, by their keys, in a topic where they erase. */
        public Builder<E> erased(Consumer<List<UUID>> effect) {
            erasure = effect;
            return this;
        }

        /**
         * Ends the list.
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
                throw new IllegalStateException("Neither a reaction to nor a word about " + forgotten);
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
                throw new IllegalStateException(type.getSimpleName() + " is named twice");
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

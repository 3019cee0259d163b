package hiring.notification.lifecycle;

import java.util.Set;

/**
 * A change of state as the parts of a guarded SQL update. It can be made only where the lifecycle allows it.
 *
 * @param target the state after the update
 * @param from the states in which the update finds its row; the target among them changes the row and not the state
 */
public record Transition<S extends Enum<S> & Lifecycle<S>>(S target, Set<S> from) {

    public Transition {
        from = Set.copyOf(from);
        for (S state : from) {
            if (state != target && !state.next().contains(target)) {
                throw new IllegalArgumentException("%s cannot become %s".formatted(state, target));
            }
        }
    }

    /** For {@code set}. */
    public String assignment() {
        return "state = " + target.literal();
    }

    /** For {@code where}. */
    public String guard() {
        return "state in " + Lifecycle.literals(from);
    }
}

package hiring.notification.lifecycle;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state of an aggregate, an enum whose constants say which states may follow.
 *
 * @param <S> the enum itself
 */
public interface Lifecycle<S extends Enum<S> & Lifecycle<S>> {

    /** The states that may follow this one; none for a final state. */
    Set<S> next();

    /** The name of the constant, as the database has it. */
    String name();

    /** The target, where it may follow this state. */
    default S become(S target) {
        if (!next().contains(target)) {
            throw new IllegalStateException("%s cannot become %s".formatted(name(), target));
        }
        return target;
    }

    /** The state as a literal of SQL. Partial indexes are used for literals, not for parameters. */
    default String literal() {
        return "'" + name() + "'";
    }

    /** States as a list of literals in parentheses, for {@code in}. */
    static <S extends Enum<S> & Lifecycle<S>> String literals(Collection<S> states) {
        return states.stream().sorted().map(Lifecycle::literal).collect(Collectors.joining(", ", "(", ")"));
    }
}

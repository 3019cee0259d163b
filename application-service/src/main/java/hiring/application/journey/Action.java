package hiring.application.journey;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done with an application.
 *
 * @param why it is not allowed; absent where it is
 */
public record Action(String name, boolean allowed, @Nullable String why) {

    static Action of(String name, @Nullable String obstacle) {
        return new Action(name, obstacle == null, obstacle);
    }
}

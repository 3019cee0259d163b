package hiring.kit.version;

import java.util.OptionalLong;
import java.util.Set;

/**
 * The version that a change was based on, so that it does not overwrite a newer change that its author has not seen.
 */
public sealed interface ExpectedVersion {

    /** Matches every version. */
    ExpectedVersion ANY = new Any();

    /** Whether the change may be applied to this version. */
    boolean matches(long current);

    /** The version, if exactly one is expected. */
    OptionalLong single();

    static ExpectedVersion of(long version) {
        return new OneOf(Set.of(version));
    }

    record Any() implements ExpectedVersion {

        @Override
        public boolean matches(long current) {
            return true;
        }

        @Override
        public OptionalLong single() {
            return OptionalLong.empty();
        }
    }

    record OneOf(Set<Long> versions) implements ExpectedVersion {

        public OneOf {
            versions = Set.copyOf(versions);
        }

        @Override
        public boolean matches(long current) {
            return versions.contains(current);
        }

        @Override
        public OptionalLong single() {
            return versions.size() == 1 ? OptionalLong.of(versions.iterator().next()) : OptionalLong.empty();
        }
    }
}

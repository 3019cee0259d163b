package hiring.kit.text;

import java.util.Set;

/** The result of reading a text. */
public sealed interface Reading {

    /** The text without invisible characters; empty if nothing visible is left. */
    record Accepted(String text) implements Reading {}

    record Refused(Set<TextFault> faults) implements Reading {
        public Refused {
            faults = Set.copyOf(faults);
        }
    }
}

package hiring.kit.text;

import java.util.Set;

/** What became of a text that was typed. */
public sealed interface Reading {

    /** Cleaned of what cannot be seen; empty where nothing of it can be seen. */
    record Accepted(String text) implements Reading {}

    record Refused(Set<TextFault> faults) implements Reading {
        public Refused {
            faults = Set.copyOf(faults);
        }
    }
}

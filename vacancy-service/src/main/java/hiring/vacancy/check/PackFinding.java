package hiring.vacancy.check;

/**
 * Something in a pack that a person should look at.
 *
 * @param code stays the same, for programs
 * @param pointer where it is in the vacancy's document, as a JSON Pointer
 */
public record PackFinding(String code, String pointer, Severity severity, String message) {

    /** How much it matters. */
    public enum Severity {
        /** Candidates would be misled; the pack cannot be published. */
        ERROR,
        /** Probably wrong; a person decides. */
        WARNING,
        /** Could be better. */
        ADVICE
    }
}

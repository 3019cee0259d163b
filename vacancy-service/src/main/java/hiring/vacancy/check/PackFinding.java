package hiring.vacancy.check;

/**
 * A finding about an application pack.
 *
 * @param code stays the same, for programs
 * @param pointer where it is in the vacancy's document, as a JSON Pointer
 */
public record PackFinding(String code, String pointer, Severity severity, String message) {

    /** The severity of a finding. */
    public enum Severity {
        /** Candidates would be misled; the pack cannot be published. */
        ERROR,
        /** Probably wrong; a person decides. */
        WARNING,
        /** Could be better. */
        ADVICE
    }
}

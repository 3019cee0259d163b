package hiring.kit.text;

/** Why a text is refused. */
public enum TextFault {
    ILLEGAL_CHARACTER(
            "illegal-character",
            "This holds a control character, half of a character, or a code that Unicode keeps free of characters"),
    PRIVATE_CHARACTER(
            "private-character", "This holds a sign that only one font knows; write it in words or with a common sign"),
    LINE_BREAK("line-break", "must be one line"),
    NOT_A_NAME("not-a-name", "This is not a name; where a person has one name only, leave the other field out");

    private final String code;
    private final String message;

    TextFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable, kebab-case. */
    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}

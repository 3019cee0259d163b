package hiring.vacancy.element;

/** Largest sizes of texts and lists, and the patterns of codes. */
public final class Limits {

    /** A name, a title, one line. */
    public static final int LINE = 300;

    /** A paragraph. */
    public static final int TEXT = 5_000;

    public static final int CODE = 60;

    /** More entries than any real list of its kind has. */
    public static final int FEW = 50;

    public static final int MANY = 200;

    /** Kebab-case, starting with a letter. */
    public static final String CODE_PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** Codes that the applications' rules know, such as {@code UPPER_SECOND}. */
    public static final String CONSTANT_PATTERN = "[A-Z][A-Z0-9_]*";

    public static final String WEB_ADDRESS_PATTERN = "https?://[^\\s<>\"]+";

    public static final int POSTCODE = 10;

    /** A postcode of any country; the form of its country is checked in addition. */
    public static final String POSTCODE_PATTERN = "[A-Za-z0-9][A-Za-z0-9 -]*";

    /** As in ISO 3166. */
    public static final String COUNTRY_PATTERN = "[A-Z]{2}";

    private Limits() {}
}

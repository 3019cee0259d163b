package hiring.kit.text;

/** What a text is for. It decides which characters {@link TextPolicy} refuses, removes and keeps. */
public enum Purpose {
    /** A person's name: one line with at least one letter; runs of blanks become one. */
    NAME,

    /** One line, such as a title or a place. */
    LINE,

    /** Paragraphs: line breaks and tabs are kept. */
    PROSE,

    /** A key, an e-mail or web address, a postcode, a number: one line without any invisible character. */
    CODE
}

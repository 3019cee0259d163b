package hiring.vacancy.content;

/** What a block of an organisation's content is about. */
public enum ContentKind {
    INTRODUCTION,
    AIMS,
    POLITICAL_ARRANGEMENTS,
    STRUCTURE,
    VALUES,
    COMMITMENTS,
    AREA,
    /** Of posts of one level. */
    RESPONSIBILITIES,
    WORKING_FOR_US
}

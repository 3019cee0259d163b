package hiring.vacancy.content;

/** The subject of a text of an organisation. */
public enum ContentKind {
    INTRODUCTION,
    AIMS,
    POLITICAL_ARRANGEMENTS,
    STRUCTURE,
    VALUES,
    COMMITMENTS,
    AREA,
    /** The responsibilities of posts of one level. */
    RESPONSIBILITIES,
    WORKING_FOR_US
}

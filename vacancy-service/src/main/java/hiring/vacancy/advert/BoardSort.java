package hiring.vacancy.advert;

/** The order of the adverts of a search. */
public enum BoardSort {
    /** The first to close first. */
    CLOSING,
    /** The last published first. */
    NEWEST,
    /** The best match of the words first. */
    RELEVANCE
}

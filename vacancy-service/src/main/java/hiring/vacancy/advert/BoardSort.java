package hiring.vacancy.advert;

/** In which order a search answers. */
public enum BoardSort {
    /** The first to close first. */
    CLOSING,
    /** The last published first. */
    NEWEST,
    /** The best match of the words first. */
    RELEVANCE
}

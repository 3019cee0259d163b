package hiring.application.offer;

/** What a candidate says to an offer. */
public enum Answer {
    ACCEPTED,
    DECLINED
}

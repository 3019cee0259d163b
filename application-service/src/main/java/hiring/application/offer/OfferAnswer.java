package hiring.application.offer;

/** What a candidate says to an offer. */
public enum OfferAnswer {
    ACCEPTED,
    DECLINED;

    OfferStatus status() {
        return switch (this) {
            case ACCEPTED -> OfferStatus.ACCEPTED;
            case DECLINED -> OfferStatus.DECLINED;
        };
    }
}

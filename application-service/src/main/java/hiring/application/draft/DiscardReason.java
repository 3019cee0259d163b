package hiring.application.draft;

/** Why a candidate gives up a draft, as far as they want to say. */
public enum DiscardReason {
    BEGIN_ANEW,
    NO_LONGER_INTERESTED,
    OTHER,
    PREFER_NOT_TO_SAY
}

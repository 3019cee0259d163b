package hiring.application.draft;

/** Why a candidate who has withdrawn applies again, as far as they want to say. */
public enum ReapplicationReason {
    WITHDRAWN_BY_MISTAKE,
    CIRCUMSTANCES_CHANGED,
    OTHER,
    PREFER_NOT_TO_SAY
}

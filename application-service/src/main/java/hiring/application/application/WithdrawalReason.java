package hiring.application.application;

/** Why a candidate takes an application back, as far as they want to say. */
public enum WithdrawalReason {
    ANOTHER_POST,
    NO_LONGER_INTERESTED,
    PERSONAL_CIRCUMSTANCES,
    TERMS_OF_THE_POST,
    DATES_DO_NOT_SUIT,
    PROCESS_TOO_LONG,
    OTHER,
    PREFER_NOT_TO_SAY
}

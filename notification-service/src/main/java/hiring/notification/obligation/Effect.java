package hiring.notification.obligation;

/** What a later fact does to an announcement. */
public enum Effect {
    /** It stays true and is still told. */
    NOTHING,
    /** It is not sent any more. What was sent needs no correction. */
    CANCEL_UNSENT,
    /** It is not sent any more, and the letter about the fact takes back what was sent. */
    COUNTER_MESSAGE,
    /** As {@link #COUNTER_MESSAGE}, and that letter cancels the entry in the candidate's calendar. */
    COUNTER_MESSAGE_AND_CALENDAR,
    /** As {@link #COUNTER_MESSAGE}, and that letter moves the entry in the candidate's calendar. */
    REPLACE
}

package hiring.notification.obligation;

/** A way to tell a candidate something. */
public enum NoticeChannel {
    EMAIL,
    CALL,
    LETTER
}

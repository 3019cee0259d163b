package hiring.notification.audit;

import hiring.kit.audit.AuditAction;

/** What people do in this service. */
public enum NotificationAction implements AuditAction {
    CALLS_VIEWED("calls.viewed"),
    CALL_ATTEMPTED("call.attempted"),
    LETTERS_VIEWED("letters.viewed"),
    LETTER_PRINTED("letter.printed"),
    LETTER_POSTED("letter.posted"),
    LETTER_RETURNED("letter.returned"),
    MESSAGE_RETRIED("message.retried"),
    MESSAGE_CONFIRMED("message.confirmed"),
    MESSAGE_BOUNCED("message.bounced");

    private final String code;

    NotificationAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

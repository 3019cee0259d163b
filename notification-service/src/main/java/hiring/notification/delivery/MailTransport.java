package hiring.notification.delivery;

/** The way out for written messages. */
public interface MailTransport {

    /** Hands over one message and waits for the answer. Never tries twice by itself. */
    Handover handOver(OutgoingMail mail);
}

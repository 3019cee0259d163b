package hiring.notification.delivery;

/** Hands messages over to a mail server. */
public interface MailTransport {

    /** Hands over one message and waits for the answer. Never tries twice. */
    Handover handOver(OutgoingMail mail);
}

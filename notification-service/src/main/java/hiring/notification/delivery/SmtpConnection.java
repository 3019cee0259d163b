package hiring.notification.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server, for one message at a time.
 *
 * <p>It knows the one moment that matters: a server answers for a message from the moment it reads the line with the single dot (RFC 5321,
 * 4.1.1.4). Whatever breaks before that line is sent, the message was certainly not taken; if the answer to it does not come, nobody knows
 * (RFC 1047).
 */
final class SmtpConnection extends SMTPTransport {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_PERMANENT = 500;

    private boolean dotSent;

    SmtpConnection(Session session, URLName server) {
        super(session, server);
    }

    Handover handOver(MimeMessage message, Address[] recipients) {
        dotSent = false;
        try {
            sendMessage(message, recipients);
            return new Handover.Accepted();
        } catch (MessagingException e) {
            return outcomeOf(e);
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotSent = true;
        super.finishData();
    }

    // A reply with a number is the server's own no, at whatever step, the dot included
    private Handover outcomeOf(MessagingException failure) {
        int reply = replyIn(failure);
        if (reply >= FIRST_PERMANENT) {
            return new Handover.Never("smtp-" + reply);
        }
        if (reply >= FIRST_REFUSAL) {
            return new Handover.NotNow("smtp-" + reply);
        }
        if (dotSent) {
            return new Handover.Unknown(isTimeout(failure) ? "no-answer-in-time" : "connection-broken");
        }
        return new Handover.NotNow("connection-broken");
    }

    /** The server's reply, or -1 where there was none. The one about the address says more than the one about the message. */
    static int replyIn(MessagingException failure) {
        int reply = -1;
        for (Exception next = failure; next != null; ) {
            reply = switch (next) {
                case SMTPAddressFailedException e -> e.getReturnCode();
                case SMTPSenderFailedException e -> e.getReturnCode();
                case SMTPSendFailedException e -> e.getReturnCode();
                default -> reply;
            };
            next = next instanceof MessagingException e ? e.getNextException() : null;
        }
        return reply;
    }

    private static boolean isTimeout(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}

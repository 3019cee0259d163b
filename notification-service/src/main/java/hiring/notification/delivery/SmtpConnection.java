package hiring.notification.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server, for one message at a time.
 *
 * <p>A server is responsible for a message once it has read the line with the single dot (RFC 5321, 4.1.1.4). When the
 * connection breaks before that line is sent, the message was not taken. When no answer to that line comes, the result
 * is not known (RFC 1047).
 */
final class SmtpConnection extends SMTPTransport {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_PERMANENT = 500;
    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_FURTHER = 300;
    private static final Pattern NOT_SIGNED_IN = Pattern.compile("53[0458]");
    // RFC 3463: x.1 is the address and x.2 the mailbox; x.7 is a policy, which says nothing about the recipient
    private static final Pattern ENHANCED = Pattern.compile("^5\\d\\d[ -]5\\.(\\d{1,3})\\.\\d{1,3}\\b");

    private final ClosableSockets sockets;
    private Step step = Step.SENDER;
    private volatile boolean expired;

    /** The last step of the exchange that was begun. */
    private enum Step {
        SENDER,
        RECIPIENT,
        DATA,
        DOT_SENT
    }

    SmtpConnection(Session session, URLName server, ClosableSockets sockets) {
        super(session, server);
        this.sockets = sockets;
    }

    Handover handOver(MimeLetter message, Address[] recipients) {
        step = Step.SENDER;
        if (supportsExtension("DSN")) {
            message.setMailExtension("ENVID=" + message.envelopeId());
        }
        try {
            sendMessage(message, recipients);
            return new Handover.Accepted();
        } catch (MessagingException e) {
            return outcomeOf(e);
        } catch (RuntimeException e) {
            return step == Step.DOT_SENT ? new Handover.Unknown("fault") : new Handover.NotNow("fault");
        }
    }

    /** Ends the exchange, called by another thread. */
    void expire() {
        expired = true;
        sockets.close();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = Step.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = Step.DATA;
        return super.data();
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (command.equals(".")) {
            step = Step.DOT_SENT;
        }
        super.sendCommand(command);
    }

    // After a refusal the connection is closed. A RSET that failed would hide the refusal
    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        if (!command.equals("RSET")) {
            super.issueCommand(command, expected);
        }
    }

    // A reply with a number is an answer of the server at any step, after the dot too
    private Handover outcomeOf(MessagingException failure) {
        int reply = replyIn(failure);
        String reason = "smtp-" + reply;
        return switch (step) {
            case SENDER -> new Handover.Unavailable(reply >= FIRST_REFUSAL ? reason : "connection-broken");
            case RECIPIENT -> {
                if (NOT_SIGNED_IN.matcher(String.valueOf(reply)).matches()) {
                    yield new Handover.Unavailable(reason);
                }
                yield reply >= FIRST_PERMANENT
                        ? refusal(reason, !Objects.equals(subjectOfRefusal(), "7"))
                        : notNow(reply, reason);
            }
            case DATA -> reply >= FIRST_PERMANENT ? refusal(reason, isAboutMailbox()) : notNow(reply, reason);
            case DOT_SENT -> {
                if (reply >= FIRST_PERMANENT) {
                    yield refusal(reason, isAboutMailbox());
                }
                if (reply >= FIRST_REFUSAL) {
                    yield notNow(reply, reason);
                }
                yield reply >= FIRST_SUCCESS && reply < FIRST_FURTHER
                        ? new Handover.Accepted()
                        : new Handover.Unknown(
                                expired || isTimeout(failure) ? "no-answer-in-time" : "connection-broken");
            }
        };
    }

    private static Handover refusal(String reason, boolean ofRecipient) {
        return ofRecipient ? new Handover.Unreachable(reason) : new Handover.Never(reason);
    }

    private static Handover notNow(int reply, String reason) {
        return new Handover.NotNow(reply >= FIRST_REFUSAL ? reason : "connection-broken");
    }

    private boolean isAboutMailbox() {
        String subject = subjectOfRefusal();
        return Objects.equals(subject, "1") || Objects.equals(subject, "2");
    }

    // The second number of an enhanced status code; empty where the server gave none
    private String subjectOfRefusal() {
        String response = getLastServerResponse();
        Matcher matcher = ENHANCED.matcher(response == null ? "" : response);
        return matcher.find() ? Objects.requireNonNull(matcher.group(1)) : "";
    }

    /**
     * The server's reply, or -1 where there was none. The one about the address says more than the one about the
     * message.
     */
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

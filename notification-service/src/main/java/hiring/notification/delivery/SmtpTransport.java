package hiring.notification.delivery;

import hiring.notification.letter.Rendered;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;

/** Email by SMTP. */
@ApplicationScoped
public class SmtpTransport implements MailTransport {

    private static final int FIRST_PERMANENT = 500;

    private final ReactiveMailer mailer;
    private final DeliveryConfig config;

    SmtpTransport(ReactiveMailer mailer, DeliveryConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public Handover handOver(OutgoingMail mail) {
        if (!MailAddress.isUsable(mail.to())) {
            return new Handover.Never("address-not-usable");
        }
        Mail message = compose(mail);
        try {
            mailer.send(message).await().atMost(config.sendTimeout());
            return new Handover.Accepted();
        } catch (RuntimeException e) {
            return outcomeOf(e);
        }
    }

    private static Mail compose(OutgoingMail mail) {
        Rendered letter = mail.letter();
        Mail message = Mail.withText(mail.to(), letter.subject(), letter.text())
                .setHtml(letter.html())
                // The same for every attempt: where a message that seemed lost does arrive twice, mail systems see a
                // copy
                .addHeader("Message-ID", "<" + mail.obligationId() + "@hiring>")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Hiring-Obligation", mail.obligationId().toString())
                .addHeader("X-Hiring-Vacancy", mail.vacancyId().toString())
                .addHeader("X-Hiring-Kind", mail.kind());
        String replyTo = mail.replyTo();
        if (replyTo != null && MailAddress.isUsable(replyTo)) {
            message.setReplyTo(replyTo);
        }
        String calendar = letter.calendar();
        if (calendar != null) {
            message.addAttachment(
                    "invitation.ics",
                    calendar.getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8; method=REQUEST");
        }
        return message;
    }

    // A reply with a number is the server's own no, at whatever step of the dialogue; no connection is a no, too.
    // Everything else, a
    // connection that broke or an answer that did not come, leaves open whether the last line was read
    static Handover outcomeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPException refusal -> {
                    String reason = "smtp-" + refusal.getReplyCode();
                    return refusal.getReplyCode() >= FIRST_PERMANENT
                            ? new Handover.Never(reason)
                            : new Handover.NotNow(reason);
                }
                case ConnectException e -> {
                    return new Handover.NotNow("no-connection");
                }
                case NoRouteToHostException e -> {
                    return new Handover.NotNow("no-connection");
                }
                case UnknownHostException e -> {
                    return new Handover.NotNow("host-not-found");
                }
                case SSLHandshakeException e -> {
                    return new Handover.NotNow("no-encryption");
                }
                case TimeoutException e -> {
                    return new Handover.Unknown("no-answer-in-time");
                }
                default -> {
                    // Looked at deeper
                }
            }
        }
        return new Handover.Unknown("connection-broken");
    }
}

package hiring.notification.delivery;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Email by SMTP. Keeps connections open between messages, as many as there are senders. */
@ApplicationScoped
public class SmtpTransport implements MailTransport {

    private final SmtpConfig config;
    private final InternetAddress from;
    private final Session session;
    private final URLName server;
    private final InstantSource clock;
    private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    SmtpTransport(SmtpConfig config, DeliveryConfig delivery, InstantSource clock) throws AddressException {
        this.config = config;
        this.clock = clock;
        this.from = new InternetAddress(config.from(), true);
        this.session = Session.getInstance(properties(config, delivery.sendTimeout()));
        this.server = new URLName("smtp", config.host(), config.port(), null, null, null);
    }

    @Override
    public Handover handOver(OutgoingMail mail) {
        if (!MailAddress.isUsable(mail.to())) {
            return new Handover.Never("address-not-usable");
        }
        InternetAddress recipient;
        MimeLetter message;
        try {
            recipient = new InternetAddress(mail.to(), true);
            message = MimeLetter.of(mail, recipient, session, from, clock.instant());
        } catch (MessagingException e) {
            return new Handover.Never("message-not-composed");
        }
        SmtpConnection connection;
        try {
            connection = connected();
        } catch (AuthenticationFailedException e) {
            return new Handover.NotNow("sign-in-refused");
        } catch (MessagingException e) {
            return new Handover.NotNow("no-connection");
        }
        Handover handover = connection.handOver(message, new Address[] {recipient});
        if (handover instanceof Handover.Accepted) {
            idle.addFirst(connection);
        } else {
            close(connection);
        }
        return handover;
    }

    private SmtpConnection connected() throws MessagingException {
        // One that the server has closed meanwhile is not used: isConnected() asks it
        for (SmtpConnection open = idle.pollFirst(); open != null; open = idle.pollFirst()) {
            if (open.isConnected()) {
                return open;
            }
        }
        SmtpConnection fresh = new SmtpConnection(session, server);
        try {
            fresh.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
        } catch (MessagingException e) {
            close(fresh);
            throw e;
        }
        return fresh;
    }

    void stop(@Observes ShutdownEvent event) {
        for (SmtpConnection open = idle.pollFirst(); open != null; open = idle.pollFirst()) {
            close(open);
        }
    }

    private static void close(SmtpConnection connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            Log.debug("A connection to the mail server did not end in order");
        }
    }

    private static Properties properties(SmtpConfig config, Duration timeout) {
        String millis = String.valueOf(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(config.username().isPresent()));
        // Waiting for the answer to QUIT would tie up a sender
        properties.setProperty("mail.smtp.quitwait", "false");
        switch (config.encryption()) {
            case IF_OFFERED -> properties.setProperty("mail.smtp.starttls.enable", "true");
            case REQUIRED -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case FROM_THE_START -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}

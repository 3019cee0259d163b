package hiring.notification.delivery;

import hiring.kit.contact.EmailAddress;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Email by SMTP. Keeps connections open between messages, as many as there are senders. See decision 0014. */
@ApplicationScoped
public class SmtpTransport implements MailTransport {

    // One for all letters: making one reads the library's lists of providers
    private final Session composing = Session.getInstance(new Properties());
    private final SmtpConfig config;
    private final InternetAddress from;
    private final String bouncesTo;
    private final Duration timeout;
    private final URLName server;
    private final InstantSource clock;
    private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mail-deadlines").daemon().factory());

    SmtpTransport(SmtpConfig config, DeliveryConfig delivery, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.timeout = delivery.sendTimeout();
        Sender sender = Sender.of(config.from());
        this.from = header(sender);
        this.bouncesTo = config.bouncesTo()
                .map(address -> Sender.address(address, "hiring.smtp.bounces-to"))
                .orElse(sender.address())
                .ascii();
        this.server = new URLName("smtp", config.host(), config.port(), null, null, null);
    }

    @Override
    public Handover handOver(OutgoingMail mail) {
        Optional<EmailAddress> address = EmailAddress.read(mail.to());
        if (address.isEmpty()) {
            return new Handover.Unreachable("address-not-usable");
        }
        ClosableSockets sockets = new ClosableSockets();
        InternetAddress recipient;
        MimeLetter message;
        try {
            recipient = new InternetAddress(address.get().ascii(), true);
            message = MimeLetter.of(mail, recipient, composing, from, bouncesTo, clock.instant());
        } catch (MessagingException | RuntimeException e) {
            Log.errorf(
                    "A mail could not be composed [%s]: %s", mail, e.getClass().getName());
            return new Handover.Never("message-not-composed");
        }
        try (ExchangeDeadline deadline = ExchangeDeadline.in(timeout, timer)) {
            return exchange(message, recipient, sockets, deadline);
        }
    }

    private Handover exchange(
            MimeLetter message, InternetAddress recipient, ClosableSockets sockets, ExchangeDeadline deadline) {
        SmtpConnection connection;
        try {
            connection = connected(sockets, deadline);
        } catch (AuthenticationFailedException e) {
            return new Handover.Unavailable("sign-in-refused");
        } catch (MessagingException | RuntimeException e) {
            return new Handover.Unavailable("no-connection");
        }
        Handover handover = connection.handOver(message, new Address[] {recipient});
        if (handover instanceof Handover.Accepted) {
            idle.addFirst(connection);
        } else {
            close(connection);
        }
        return handover;
    }

    private SmtpConnection connected(ClosableSockets sockets, ExchangeDeadline deadline) throws MessagingException {
        // isConnected() asks the server, so a connection that it has closed is not used
        for (SmtpConnection open = idle.pollFirst(); open != null; open = idle.pollFirst()) {
            deadline.cuts(open);
            if (open.isConnected()) {
                return open;
            }
        }
        SmtpConnection fresh = new SmtpConnection(Session.getInstance(properties(sockets)), server, sockets);
        deadline.cuts(fresh);
        try {
            fresh.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
        } catch (MessagingException | RuntimeException e) {
            close(fresh);
            throw e;
        }
        return fresh;
    }

    void stop(@Observes ShutdownEvent event) {
        for (SmtpConnection open = idle.pollFirst(); open != null; open = idle.pollFirst()) {
            close(open);
        }
        timer.shutdownNow();
    }

    private static void close(SmtpConnection connection) {
        try {
            connection.close();
        } catch (MessagingException | RuntimeException e) {
            Log.debug("A connection to the mail server did not end in order");
        }
    }

    // The library quotes and encodes the name
    private static InternetAddress header(Sender sender) {
        try {
            return sender.name().isEmpty()
                    ? new InternetAddress(sender.address().ascii(), true)
                    : new InternetAddress(sender.address().ascii(), sender.name(), StandardCharsets.UTF_8.name());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("hiring.smtp.from cannot be written into a header", e);
        }
    }

    private Properties properties(ClosableSockets sockets) {
        String millis = String.valueOf(timeout.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(config.username().isPresent()));
        // Waiting for the answer to QUIT would tie up a sender
        properties.setProperty("mail.smtp.quitwait", "false");
        switch (config.encryption()) {
            case IF_OFFERED -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                // A password is never sent unencrypted, even where the server does not offer encryption
                properties.setProperty(
                        "mail.smtp.starttls.required",
                        String.valueOf(config.username().isPresent()));
            }
            case REQUIRED -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case FROM_THE_START -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}

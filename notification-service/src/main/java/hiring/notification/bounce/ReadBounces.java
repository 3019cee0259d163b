package hiring.notification.bounce;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads the mailbox for bounces. A mail is marked as seen once its effect is stored; one that is read twice, or by
 * two replicas, has one effect.
 */
@ApplicationScoped
class ReadBounces {

    private final BounceMailboxConfig config;
    private final RecordBounce recordBounce;
    private final MeterRegistry metrics;
    private final Counter unread;

    ReadBounces(BounceMailboxConfig config, RecordBounce recordBounce, MeterRegistry metrics) {
        this.config = config;
        this.recordBounce = recordBounce;
        this.metrics = metrics;
        this.unread = metrics.counter("hiring.bounces.unread");
    }

    @Scheduled(
            every = "{hiring.bounces.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        if (config.host().isEmpty()) {
            return;
        }
        try {
            read();
        } catch (MessagingException | IOException e) {
            unread.increment();
            Log.warnf(
                    "The mailbox for bounces could not be read: %s",
                    e.getClass().getName());
        }
    }

    /** Reads what was not seen yet. */
    void read() throws MessagingException, IOException {
        String protocol = config.encrypted() ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(
                    config.host().orElseThrow(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            Folder folder = store.getFolder(config.folder());
            folder.open(Folder.READ_WRITE);
            try (folder) {
                for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    note((MimeMessage) mail);
                    mail.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    private void note(MimeMessage mail) {
        Optional<DeliveryReport> report;
        try {
            report = DeliveryReport.of(mail);
        } catch (MessagingException | IOException | RuntimeException e) {
            // One broken mail must not hide the ones after it
            Log.warnf(
                    "A mail in the mailbox for bounces could not be read: %s",
                    e.getClass().getName());
            report = Optional.empty();
        }
        if (report.isEmpty()) {
            metrics.counter("hiring.bounces", "result", "other").increment();
            return;
        }
        DeliveryReport found = report.get();
        recordBounce.reportedByServer(found.obligationId(), found.attempt(), found.status());
        metrics.counter("hiring.bounces", "result", "noted").increment();
    }

    private Properties properties(String protocol) {
        String millis = String.valueOf(config.timeout().toMillis());
        Properties properties = new Properties();
        // Reading does not mark a mail as seen
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".connectiontimeout", millis);
        properties.setProperty("mail." + protocol + ".timeout", millis);
        properties.setProperty("mail." + protocol + ".writetimeout", millis);
        return properties;
    }
}

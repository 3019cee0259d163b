package hiring.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server in the tests' process, which keeps what it was given, and can be away for a while. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final long START_MILLIS = 60_000;
    private static final String BOUNCES = "bounces@recruitment.example";
    private static final String PASSWORD = "bounces";
    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {setup("smtp"), setup("imap")});

    /** What one candidate has received. */
    public static List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> header(message, "To").contains(address))
                .toList();
    }

    /** The value of a header that stands there once. */
    public static String header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            if (values == null || values.length != 1) {
                throw new IllegalStateException(name + " is there " + (values == null ? 0 : values.length) + " times");
            }
            return values[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole message as it was sent. */
    public static String source(MimeMessage message) {
        try {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes its port. */
    static void goAway() {
        SERVER.stop();
    }

    /** It answers again. */
    static void comeBack() {
        begin();
    }

    private static void begin() {
        SERVER.start();
        SERVER.setUser(BOUNCES, BOUNCES, PASSWORD);
    }

    /** How many mails in the mailbox for bounces were not looked at yet. */
    static long unseenBounces() {
        try {
            return SERVER.getManagers()
                    .getImapHostManager()
                    .getInbox(SERVER.setUser(BOUNCES, BOUNCES, PASSWORD))
                    .getUnseenCount();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a mail into the mailbox for bounces. */
    static void bounce(MimeMessage report) {
        SERVER.setUser(BOUNCES, BOUNCES, PASSWORD).deliver(report);
    }

    @Override
    public Map<String, String> start() {
        begin();
        return Map.of(
                "hiring.bounces.host",
                "localhost",
                "hiring.bounces.port",
                String.valueOf(SERVER.getImap().getPort()),
                "hiring.bounces.encrypted",
                "false",
                "hiring.bounces.username",
                BOUNCES,
                "hiring.bounces.password",
                PASSWORD,
                "hiring.smtp.host",
                "localhost",
                "hiring.smtp.port",
                String.valueOf(SERVER.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(freePort(), "localhost", protocol);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    // The same port before and after the server was away
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

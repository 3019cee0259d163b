package hiring.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that does at one step of the dialogue what a test tells it, and is friendly otherwise. */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANGS_UP = "hangs up";
    static final String SAYS_NOTHING = "says nothing";

    private static final Map<Step, String> FRIENDLY = Map.of(
            Step.GREETING, "220 ready",
            Step.EHLO, "250 hello",
            Step.MAIL, "250 ok",
            Step.RCPT, "250 ok",
            Step.DATA, "354 go on",
            Step.DOT, "250 taken");

    private final ServerSocket socket;
    private final Map<Step, String> script = new ConcurrentHashMap<>(FRIENDLY);
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    /** Where the server can be awkward. */
    enum Step {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        DOT
    }

    ScriptedMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    int connections() {
        return connections.get();
    }

    void answer(Step step, String reply) {
        script.put(step, reply);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread.ofPlatform().daemon().start(() -> converse(client));
            } catch (IOException e) {
                // Closed
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            if (!say(out, Step.GREETING)) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Step step = stepOf(line);
                if (step == null) {
                    out.write("250 ok\r\n".getBytes(StandardCharsets.UTF_8));
                } else if (!say(out, step)) {
                    return;
                } else if (step == Step.DATA && reply(Step.DATA).startsWith("354")) {
                    while (!Objects.equals(in.readLine(), ".")) {
                        // The message itself
                    }
                    // Counted before it is said: who has read the answer finds the message counted
                    if (reply(Step.DOT).startsWith("250")) {
                        taken.incrementAndGet();
                    }
                    if (!say(out, Step.DOT)) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Step stepOf(String line) {
        for (Step step : new Step[] {Step.EHLO, Step.MAIL, Step.RCPT, Step.DATA}) {
            if (line.startsWith(step.name())) {
                return step;
            }
        }
        return null;
    }

    private String reply(Step step) {
        return Objects.requireNonNull(script.get(step));
    }

    private boolean say(OutputStream out, Step step) throws IOException {
        String reply = reply(step);
        if (reply.equals(HANGS_UP)) {
            return false;
        }
        if (!reply.equals(SAYS_NOTHING)) {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

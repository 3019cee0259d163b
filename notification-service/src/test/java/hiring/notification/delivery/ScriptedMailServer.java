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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that does at one step of the dialogue what a test tells it, and is friendly otherwise. */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANGS_UP = "hangs up";
    static final String SAYS_NOTHING = "says nothing";
    static final String DRIBBLES = "dribbles";

    private static final long BETWEEN_BYTES_MILLIS = 200;

    private static final Map<Step, String> FRIENDLY = Map.of(
            Step.GREETING, "220 ready",
            Step.EHLO, "250 hello",
            Step.MAIL, "250 ok",
            Step.RCPT, "250 ok",
            Step.DATA, "354 go on",
            Step.DOT, "250 taken",
            Step.RSET, "250 ok",
            Step.AUTH, "235 welcome");

    private final ServerSocket socket;
    private final Map<Step, String> script = new ConcurrentHashMap<>(FRIENDLY);
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Where the server can be awkward. */
    enum Step {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        DOT,
        RSET,
        AUTH
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

    /** Every line that a client has said, the messages included. */
    List<String> heard() {
        return heard;
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
                heard.add(line);
                Step step = stepOf(line);
                if (step == null) {
                    out.write("250 ok\r\n".getBytes(StandardCharsets.UTF_8));
                } else if (!say(out, step)) {
                    return;
                } else if (step == Step.DATA && reply(Step.DATA).startsWith("354")) {
                    for (String text = in.readLine(); !Objects.equals(text, "."); text = in.readLine()) {
                        heard.add(String.valueOf(text));
                    }
                    // Counted before the answer, so that a client that has read the answer finds the message counted
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
        for (Step step : new Step[] {Step.EHLO, Step.MAIL, Step.RCPT, Step.DATA, Step.RSET, Step.AUTH}) {
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
        if (reply.equals(DRIBBLES)) {
            dribble(out);
            return false;
        }
        if (!reply.equals(SAYS_NOTHING)) {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    // Each byte comes within any time-out of a read, and the answer never ends
    private static void dribble(OutputStream out) {
        try {
            while (true) {
                out.write('2');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(BETWEEN_BYTES_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The client has hung up
            return;
        }
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

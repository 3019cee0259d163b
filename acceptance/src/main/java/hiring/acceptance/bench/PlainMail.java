package hiring.acceptance.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Hands letters to an SMTP server and does nothing else, to measure the maximum rate of that server. */
final class PlainMail {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final String FROM = "bench@bench.example.org";

    private final String host;
    private final int port;

    PlainMail(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Sends that many letters over persistent connections.
     *
     * @param recipient of the letter with that number
     * @param size of a letter in characters
     * @return seconds until the last was accepted
     */
    double send(int letters, int connections, int size, IntFunction<String> recipient) {
        AtomicInteger next = new AtomicInteger();
        String text = ("x".repeat(70) + "\r\n").repeat(Math.max(1, size / 72));
        long begin = System.nanoTime();
        List<Future<?>> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                senders.add(threads.submit(() -> sendAll(letters, next, text, recipient)));
            }
        }
        for (Future<?> sender : senders) {
            if (sender.state() == Future.State.FAILED) {
                throw new IllegalStateException(
                        "A letter was not taken: " + sender.exceptionNow().getMessage());
            }
        }
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }

    private void sendAll(int letters, AtomicInteger next, String text, IntFunction<String> recipient) {
        try (Socket socket = new Socket(host, port);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), US_ASCII))) {
            socket.setTcpNoDelay(true);
            expect(in, "220");
            say(in, out, "EHLO bench", "250");
            for (int i = next.getAndIncrement(); i < letters; i = next.getAndIncrement()) {
                String to = recipient.apply(i);
                say(in, out, "MAIL FROM:<" + FROM + ">", "250");
                say(in, out, "RCPT TO:<" + to + ">", "250");
                say(in, out, "DATA", "354");
                say(in, out, "From: %s\r\nTo: %s\r\nSubject: bench\r\n\r\n%s.".formatted(FROM, to, text), "250");
            }
            say(in, out, "QUIT", "221");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(BufferedReader in, BufferedWriter out, String line, String code) throws IOException {
        out.write(line + "\r\n");
        out.flush();
        expect(in, code);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line;
        do {
            line = in.readLine();
            if (line == null || !line.startsWith(code)) {
                throw new IOException("The mail server answered " + line);
            }
        } while (line.startsWith(code + "-"));
    }
}

package hiring.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends requests that an HTTP client library would refuse to send. */
public final class RawHttp {

    private static final int TIMEOUT = 60_000;

    private RawHttp() {}

    /** The response. */
    public record Answer(int status, List<String> headers, String body) {

        /** The values of a header, joined; empty without the header. */
        public String header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return String.join(
                    ", ",
                    headers.stream()
                            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                            .map(line -> line.substring(prefix.length()).strip())
                            .toList());
        }
    }

    /**
     * Sends one request and reads the response.
     *
     * @param line for example {@code GET /things HTTP/1.1}
     */
    public static Answer send(int port, String line, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(line, "Host: localhost", "Connection: close"));
        all.addAll(List.of(headers));
        if (!body.isEmpty()) {
            all.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream()
                    .write((String.join("\r\n", all) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + line, e);
        }
    }

    private static Answer read(InputStream stream) throws IOException {
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        return new Answer(
                Integer.parseInt(head.getFirst().split(" ", -1)[1]),
                head.subList(1, head.size()),
                text.substring(end + 4));
    }
}

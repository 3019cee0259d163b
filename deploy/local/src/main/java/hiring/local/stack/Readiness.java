package hiring.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks over HTTP whether a program is ready. */
record Readiness(URI address) {

    private static final int CONNECT_MILLIS = 2000;
    private static final int READ_MILLIS = 5000;
    private static final Pattern CHECK_THAT_IS_DOWN =
            Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"status\"\\s*:\\s*\"DOWN\"");

    /** What keeps it from being ready at this moment, in words; empty where it is ready. */
    String trouble() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try {
                int status = connection.getResponseCode();
                return status == HttpURLConnection.HTTP_OK ? "" : troubleIn(status, body(connection));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return "it does not answer: " + e.getMessage();
        }
    }

    /** The names of the failed checks, if the response has the format of MicroProfile Health. */
    static String troubleIn(int status, String body) {
        String down = CHECK_THAT_IS_DOWN
                .matcher(body)
                .results()
                .map((MatchResult check) -> check.group(1))
                .distinct()
                .collect(joining(", "));
        return down.isEmpty() ? "it answers with status " + status : "down: " + down;
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (InputStream error = connection.getErrorStream()) {
            return error == null ? "" : new String(error.readAllBytes(), UTF_8);
        }
    }
}

package hiring.vacancy.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Runs axe on a page in the machine's own browser. Nothing is downloaded: without a browser there is no check. */
final class Axe {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Pattern RESULT = Pattern.compile("<pre id=\"_axe\">([A-Za-z0-9+/=]*)</pre>");
    private static final long PATIENCE_SECONDS = 120;

    // Best practices too: landmarks and the order of headings are among them
    private static final String RUN = """
            axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(result => {
              const found = {
                passes: result.passes.length,
                violations: result.violations.concat(result.incomplete).flatMap(rule =>
                  rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ': ' + (node.failureSummary ||
                  rule.help)))
              };
              document.body.innerHTML = '<pre id="_axe">' +
              btoa(unescape(encodeURIComponent(JSON.stringify(found)))) + '</pre>';
            });
            """;

    private final Path browser;

    private Axe(Path browser) {
        this.browser = browser;
    }

    static Optional<Axe> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Axe::new);
    }

    /** What axe finds or cannot decide; it fails where axe has not checked anything. */
    List<String> violations(String page, int width) throws IOException, InterruptedException {
        Path file = Files.createTempFile("page", ".html");
        Path out = Files.createTempFile("page", ".out");
        try {
            Files.writeString(
                    file, page.replace("</body>", "<script>" + axe() + "</script><script>" + RUN + "</script></body>"));
            Process run = new ProcessBuilder(
                            browser.toString(),
                            "--headless",
                            // In a container there is no right to make one
                            "--no-sandbox",
                            "--disable-gpu",
                            "--window-size=" + width + ",1000",
                            "--virtual-time-budget=60000",
                            "--dump-dom",
                            file.toUri().toString())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                run.destroyForcibly();
                throw new IOException("The browser did not end");
            }
            return read(Files.readString(out));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(out);
        }
    }

    private static List<String> read(String dom) throws IOException {
        Matcher result = RESULT.matcher(dom);
        if (!result.find()) {
            throw new IOException("axe gave no result");
        }
        JsonNode found = new ObjectMapper().readTree(Base64.getDecoder().decode(result.group(1)));
        if (found.path("passes").asInt() == 0) {
            throw new IOException("axe checked nothing");
        }
        return StreamSupport.stream(found.path("violations").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String axe() throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

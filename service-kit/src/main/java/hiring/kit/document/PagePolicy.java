package hiring.kit.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The {@code Content-Security-Policy} of a page with a style sheet of its own: nothing else is loaded, run, sent or
 * framed. The style sheet is known by its hash, which comes from the template and not from the finished page, so that
 * no text in the page can add another one.
 */
public final class PagePolicy {

    public static final String HEADER = "Content-Security-Policy";

    private static final String BEGINS = "<style>";
    private static final String ENDS = "</style>";

    private PagePolicy() {}

    /**
     * The policy of a page with one style sheet.
     *
     * @param template the resource that contains it
     */
    public static String of(String template) {
        return "default-src 'none'; style-src-elem %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(hash(template));
    }

    /** The same for a page that also has {@code style} attributes, all of them from its template. */
    public static String withStyledElements(String template) {
        return of(template) + "; style-src-attr 'unsafe-inline'";
    }

    private static String hash(String template) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(template)) {
            String text = content == null ? "" : new String(content.readAllBytes(), UTF_8);
            int begin = text.indexOf(BEGINS) + BEGINS.length();
            int end = text.indexOf(ENDS);
            if (begin < BEGINS.length() || end < begin) {
                throw new IllegalStateException(template + " has no style sheet");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.substring(begin, end).getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

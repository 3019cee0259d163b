package hiring.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What browsers would do with pages. */
public final class Pages {

    private Pages() {}

    /** Whether a browser applies the page's one style sheet, and nothing else that could be in the page. */
    public static void assertStyledBy(String policy, String page) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(page.replaceAll("(?s).*<style>(.*)</style>.*", "$1").getBytes(UTF_8));
            assertThat(policy)
                    .startsWith("default-src 'none'; style-src-elem 'sha256-"
                            + Base64.getEncoder().encodeToString(digest) + "'; ")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("script-src");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

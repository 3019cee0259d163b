package hiring.portal;

import static hiring.portal.testing.StubServices.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.portal.testing.StubServices;
import hiring.portal.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many bytes a page costs its reader. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class BudgetComponentTest {

    private static final int KILOBYTE = 1000;
    private static final Pattern IMPORT = Pattern.compile("from '(/assets/[^']*)'");

    @BeforeEach
    void examples() {
        StubServices.fresh();
    }

    @Test
    void a_first_view_is_small() {
        String board = body("", "/jobs");
        var page = Visitor.as("").get("/jobs").page();
        String script = page.select("script[src]").attr("src");
        int sum = zipped(board);
        for (String asset : Stream.concat(
                        Stream.of(page.select("link[rel=stylesheet]").attr("href"), script),
                        IMPORT.matcher(body("", script)).results().map(found -> found.group(1)))
                .toList()) {
            var answer = Visitor.as("").get(asset);

            assertThat(answer.status()).as(asset).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("immutable");
            sum += zipped(answer.response().body());
        }

        assertThat(sum).isBetween(20 * KILOBYTE, 55 * KILOBYTE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /jobs, 14",
        "candidate, /my, 14",
        "recruiter, /staff, 14",
        "recruiter, /staff/vacancies, 14",
        "assessor, /staff/assess/" + OPEN + ", 40"
    })
    void a_later_view_is_smaller(String person, String page, int kilobytes) {
        assertThat(zipped(body(person, page))).isLessThanOrEqualTo(kilobytes * KILOBYTE);
    }

    @Test
    void pages_and_assets_are_sent_compressed() {
        for (String address : new String[] {
            "/jobs",
            Visitor.as("").get("/jobs").page().select("link[rel=stylesheet]").attr("href")
        }) {
            assertThat(Visitor.as("").get(address, "Accept-Encoding", "gzip").header("Content-Encoding"))
                    .as(address)
                    .isEqualTo("gzip");
        }
    }

    private static String body(String person, String address) {
        return Visitor.as(person).get(address).response().body();
    }

    private static int zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}

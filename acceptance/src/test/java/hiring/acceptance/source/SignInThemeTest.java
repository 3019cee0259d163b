package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The look of Keycloak's pages. Keycloak falls back without a word where a theme, a style or a text has a name that it
 * does not know.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInThemeTest {

    private static final Path THEME = Repository.ROOT.resolve("deploy/keycloak/themes/hiring");
    private static final Path ARCHIVE =
            Repository.ROOT.resolve("deploy/local/target/programs/keycloak-quarkus-dist.zip");
    // A hint that the realm's profile names
    private static final Set<String> OF_OUR_REALM = Set.of("emailHint");

    @ParameterizedTest
    @ValueSource(strings = {"deploy/keycloak/hiring-realm.json", "deploy/keycloak/production/hiring-realm.json"})
    void the_realm_names_the_theme_and_its_hints(String realm) throws IOException {
        String text = Repository.read(Repository.ROOT.resolve(realm));

        for (String kind : List.of("login", "email")) {
            assertThat(new ObjectMapper().readTree(text).path(kind + "Theme").asText())
                    .isEqualTo(THEME.getFileName().toString());
            assertThat(THEME.resolve(kind).resolve("theme.properties")).exists();
        }
        assertThat(OF_OUR_REALM).allSatisfy(key -> assertThat(text).contains("${" + key + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void every_text_replaces_one_of_keycloak(String kind) throws IOException {
        String path = kind + "/messages/messages_en.properties";
        Set<String> ours = properties(Repository.read(THEME.resolve(path))).stringPropertyNames();
        Set<String> theirs = properties(ofKeycloak("theme/base/" + path)).stringPropertyNames();

        assertThat(ours)
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(theirs.contains(key) || OF_OUR_REALM.contains(key))
                        .as(key)
                        .isTrue());
    }

    @Test
    void the_styles_exist_and_fetch_nothing() throws IOException {
        Properties theme = properties(Repository.read(THEME.resolve("login/theme.properties")));
        assertThat(theme.getProperty("parent")).isEqualTo("keycloak.v2");
        String styles = Repository.read(THEME.resolve("login/resources").resolve(theme.getProperty("styles")));

        // The font and the crest of GOV.UK may be used there only
        assertThat(styles).doesNotContain("url(", "@import", "GDS");
        assertThat(List.of("favIcon", "scripts"))
                .allSatisfy(file -> assertThat(THEME.resolve("login/resources").resolve(theme.getProperty(file)))
                        .exists());
    }

    @Test
    void kubernetes_gets_every_file_of_it() throws IOException {
        String map = Repository.read(THEME.resolveSibling("kustomization.yaml"));
        String volume = Repository.read(Repository.ROOT.resolve("deploy/kubernetes/keycloak/keycloak.yaml"));

        try (Stream<Path> files = Files.walk(THEME)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> THEME.relativize(file).toString()))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> {
                        assertThat(map).contains("=hiring/" + file + "\n");
                        assertThat(volume).contains("path: " + file + "\n");
                    });
        }
    }

    /** A file of the themes that the distribution of Keycloak brings, in a jar in the archive. */
    private static String ofKeycloak(String file) throws IOException {
        try (ZipFile archive = new ZipFile(ARCHIVE.toFile())) {
            ZipEntry jar = archive.stream()
                    .filter(entry -> entry.getName().matches(".*/org\\.keycloak\\.keycloak-themes-[\\d.]+\\.jar"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream content = archive.getInputStream(jar);
                    ZipInputStream themes = new ZipInputStream(new ByteArrayInputStream(content.readAllBytes()))) {
                for (ZipEntry entry = themes.getNextEntry(); entry != null; entry = themes.getNextEntry()) {
                    if (entry.getName().equals(file)) {
                        return new String(themes.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw new IllegalStateException("Keycloak has no " + file);
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }
}

package hiring.portal.assets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Style sheet, scripts and icon of all pages, made once at the start. */
@Named("assets")
@ApplicationScoped
public class Assets {

    /** GOV.UK's one inline line, which tells the style sheet that scripts run. The layout has it as it is here. */
    public static final String INLINE_SCRIPT =
            "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ?"
                    + " ' govuk-frontend-supported' : '');";

    /** Its hash for the content security policy. */
    public static final String INLINE_SCRIPT_HASH = hash(INLINE_SCRIPT);

    private static final String CSS = "text/css;charset=utf-8";
    private static final String JS = "text/javascript;charset=utf-8";

    private final Map<String, Asset> byName = new HashMap<>();
    private String css = "";
    private String script = "";
    private String icon = "";

    @PostConstruct
    void make() {
        css = keep(Asset.of(
                "portal",
                "css",
                CSS,
                GovukStyles.forCouncil(text("govuk/govuk-frontend.min.css")) + text("css/portal.css")));
        String govuk = keep(Asset.of("govuk", "js", JS, withoutSourceMap(text("govuk/govuk-frontend.min.js"))));
        String own = text("js/portal.js").replace("./govuk-frontend.min.js", govuk);
        script = keep(Asset.of("portal", "js", JS, own));
        icon = keep(Asset.of("icon", "svg", "image/svg+xml", text("icon.svg")));
    }

    public String getCss() {
        return css;
    }

    public String getScript() {
        return script;
    }

    public String getIcon() {
        return icon;
    }

    @Nullable
    Asset find(String name) {
        return byName.get(name);
    }

    private String keep(Asset asset) {
        byName.put(asset.name(), asset);
        return asset.address();
    }

    public String getInlineScript() {
        return INLINE_SCRIPT;
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String withoutSourceMap(String script) {
        return script.replaceAll("//# sourceMappingURL=.*", "");
    }

    private static String text(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build did not provide " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

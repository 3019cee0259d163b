package hiring.vacancy.pack.rest;

import hiring.kit.document.PagePolicy;
import hiring.kit.file.ContentDisposition;
import hiring.vacancy.pack.AssembledPack;
import hiring.vacancy.pack.Listing;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers with a pack as JSON, HTML or PDF. */
public final class PackAnswer {

    public static final String JSON = MediaType.APPLICATION_JSON;
    public static final String HTML = MediaType.TEXT_HTML;
    public static final String PDF = "application/pdf";
    public static final String BINARY = "binary";

    /** A request is at most one megabyte; markup and escapes make its text longer. */
    public static final int LONGEST_PAGE = 20_000_000;

    public static final int LONGEST_PDF = 50_000_000;

    private static final String POLICY = PagePolicy.of("templates/pack/web.html");

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(HTML + ";charset=UTF-8"), MediaType.valueOf(PDF))
            .build();

    /** The three forms of a pack; only the requested one is made. */
    public record Forms(
            AssembledPack pack, Listing listing, Supplier<Object> json, Supplier<String> html, Supplier<byte[]> pdf) {}

    private PackAnswer() {}

    /**
     * Answers in the form that the Accept header asks for.
     *
     * @param hash of what is shown, where it does not change
     */
    public static Response negotiated(Request request, Forms forms, @Nullable String hash) {
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            return Response.notAcceptable(VARIANTS).build();
        }
        MediaType type = variant.getMediaType();
        String form = type.isCompatible(MediaType.valueOf(PDF))
                ? PDF
                : type.isCompatible(MediaType.TEXT_HTML_TYPE) ? HTML : JSON;
        return of(request, forms, form, hash);
    }

    public static Response of(Request request, Forms forms, String form, @Nullable String hash) {
        // A page also depends on whether candidates can still apply
        String told = form.equals(HTML) ? "-" + forms.listing().tag() : "";
        EntityTag tag = hash == null ? null : new EntityTag(hash + "-" + form.substring(form.indexOf('/') + 1) + told);
        ResponseBuilder unchanged = tag == null ? null : request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return headed(unchanged, tag, forms).build();
        }
        ResponseBuilder answer = switch (form) {
            case PDF ->
                Response.ok(forms.pdf().get(), PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline(nameOf(forms.pack()) + ".pdf"));
            case HTML ->
                Response.ok(forms.html().get(), HTML + ";charset=UTF-8").header(PagePolicy.HEADER, POLICY);
            default -> Response.ok(forms.json().get(), JSON);
        };
        return headed(answer, tag, forms).build();
    }

    private static ResponseBuilder headed(ResponseBuilder answer, @Nullable EntityTag tag, Forms forms) {
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!forms.listing().isListed()) {
            // A PDF can say it in a header only
            answer.header("X-Robots-Tag", "noindex");
        }
        return tag == null
                ? answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                : answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static String nameOf(AssembledPack pack) {
        return pack.cover().reference().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-application-pack";
    }
}

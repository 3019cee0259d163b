package hiring.portal.assets;

import hiring.portal.session.Public;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serves the assets; their names change with their content. */
@Path("/assets")
public class AssetResource {

    private final Assets assets;

    public AssetResource(Assets assets) {
        this.assets = assets;
    }

    @Public
    @GET
    @Path("/{name}")
    public Response asset(String name, @Nullable @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        Asset asset = assets.find(name);
        if (asset == null) {
            throw new NotFoundException();
        }
        boolean zipped = accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
        Response.ResponseBuilder response = Response.ok(zipped ? asset.zipped() : asset.content())
                .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (zipped) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.build();
    }
}

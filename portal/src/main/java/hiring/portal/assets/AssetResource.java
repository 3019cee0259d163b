package hiring.portal.assets;

import hiring.portal.session.Public;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

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
    public Response asset(String name) {
        Asset asset = assets.find(name);
        if (asset == null) {
            throw new NotFoundException();
        }
        return Response.ok(asset.content())
                .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}

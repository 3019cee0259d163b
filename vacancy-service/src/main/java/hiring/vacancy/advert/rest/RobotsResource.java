package hiring.vacancy.advert.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules for crawlers of search engines. */
@Path("/robots.txt")
@Tag(name = "crawlers")
class RobotsResource {

    // A page that must not be listed says so itself, which a search engine must be able to read
    private static final String RULES = """
            User-agent: *
            Allow: /api/v1/adverts
            Disallow: /
            """;

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "What search engines may read (RFC 9309)")
    public String rules() {
        return RULES;
    }
}

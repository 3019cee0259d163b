package hiring.portal.board;

import hiring.portal.client.Adverts;
import hiring.portal.client.Adverts.Advert;
import hiring.portal.client.Adverts.Board;
import hiring.portal.client.Adverts.Facets;
import hiring.portal.client.Adverts.Search;
import hiring.portal.client.ServiceProblem;
import hiring.portal.page.Parts;
import hiring.portal.page.Relay;
import hiring.portal.session.Public;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public pages: open vacancies, one advert, its application pack. */
@Public
@Path("/jobs")
@Produces(MediaType.TEXT_HTML)
public class BoardPages {

    private final Adverts adverts;
    private final RoutingContext request;
    private final Parts parts;

    public BoardPages(@RestClient Adverts adverts, RoutingContext request, Parts parts) {
        this.adverts = adverts;
        this.request = request;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "board", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance jobs(
                Board board, @Nullable Facets facets, List<Filter> filters, String words, String sort, String next);

        static native TemplateInstance job(Advert advert, String posting);

        static native TemplateInstance questions(Advert advert);
    }

    @GET
    public Response jobs(
            @RestQuery @Nullable String q,
            @RestQuery List<String> directorate,
            @RestQuery List<String> location,
            @RestQuery List<String> grade,
            @RestQuery List<String> contract,
            @RestQuery List<String> programme,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String cursor) {
        Search search = new Search();
        search.q = q == null || q.isBlank() ? null : q.strip();
        search.directorate = directorate;
        search.location = location;
        search.grade = grade;
        search.contract = contract;
        search.programme = programme;
        var board = parts.start(() -> adverts.find(search, sort == null || sort.isBlank() ? null : sort, cursor));
        var facets = parts.start(() -> adverts.facets(search));
        Board found = board.get();
        Facets counted = facets.orNull();
        return cacheable(Templates.jobs(
                        found,
                        counted,
                        Filter.of(counted, search),
                        search.q == null ? "" : search.q,
                        sort == null ? "" : sort,
                        found.next() == null
                                ? ""
                                : Filter.next(request.request().query(), found.next())))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response job(UUID id) {
        var advert = parts.start(() -> adverts.advert(id));
        var posting = parts.start(() -> text(adverts.jobPosting(id)));
        Advert found = advert.get();
        String json = posting.orNull();
        // Data for search engines lies in a script element, where "</" would end it
        return cacheable(Templates.job(found, json == null ? "" : json.replace("<", "\\u003c")))
                .build();
    }

    /** What the form of this vacancy asks, before a candidate signs in. */
    @GET
    @Path("/{id}/questions")
    public Response questions(UUID id) {
        return cacheable(Templates.questions(adverts.advert(id))).build();
    }

    @GET
    @Path("/{id}/pack")
    public Response pack(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String version) {
        return Relay.page(adverts.pack(id, version));
    }

    @GET
    @Path("/{id}/pack.pdf")
    @Produces("application/pdf")
    public Response packAsPdf(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String version) {
        return Relay.page(adverts.packAsPdf(id, version));
    }

    private static Response.ResponseBuilder cacheable(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    }

    private static String text(Response answer) {
        if (answer.getStatus() != 200) {
            throw new ServiceProblem(answer.getStatus());
        }
        return answer.readEntity(String.class);
    }
}

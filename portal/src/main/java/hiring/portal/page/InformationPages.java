package hiring.portal.page;

import hiring.portal.session.Public;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Help, accessibility, cookies, and what went wrong at a sign-in. */
@Public
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class InformationPages {

    private final String telephone;
    private final String email;
    private final String hours;

    public InformationPages(
            @ConfigProperty(name = "hiring.portal.help.telephone") Optional<String> telephone,
            @ConfigProperty(name = "hiring.portal.help.email") Optional<String> email,
            @ConfigProperty(name = "hiring.portal.help.hours") Optional<String> hours) {
        this.telephone = telephone.orElse("");
        this.email = email.orElse("");
        this.hours = hours.orElse("");
    }

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance help(String telephone, String email, String hours);

        static native TemplateInstance accessibility(String telephone, String email);

        static native TemplateInstance cookies();

        static native TemplateInstance signInProblem(boolean confirmed);
    }

    @GET
    public Response start() {
        return Response.seeOther(URI.create("/jobs")).build();
    }

    @GET
    @Path("help")
    public TemplateInstance help() {
        return Templates.help(telephone, email, hours);
    }

    @GET
    @Path("accessibility")
    public TemplateInstance accessibility() {
        return Templates.accessibility(telephone, email);
    }

    @GET
    @Path("cookies")
    public TemplateInstance cookies() {
        return Templates.cookies();
    }

    /**
     * What the identity provider answers where a sign-in did not succeed. It says temporarily_unavailable in a tab that
     * waited while the e-mail address was confirmed in another one.
     */
    @GET
    @Path("sign-in-problem")
    public TemplateInstance signInProblem(@RestQuery @Nullable String error) {
        return Templates.signInProblem("temporarily_unavailable".equals(error));
    }
}

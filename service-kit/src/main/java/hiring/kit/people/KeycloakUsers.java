package hiring.kit.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The used part of Keycloak's admin API, called as a service account that may only view users. */
@Path("/users/{id}")
@Produces(MediaType.APPLICATION_JSON)
@OidcClientFilter
@RegisterRestClient(configKey = "people")
interface KeycloakUsers {

    /** A user. A disabled one cannot sign in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(boolean enabled) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Role(String name) {}

    @GET
    User user(@PathParam("id") UUID id);

    /** The user's roles, including those of groups and of other roles. */
    @GET
    @Path("role-mappings/realm/composite")
    List<Role> roles(@PathParam("id") UUID id);
}

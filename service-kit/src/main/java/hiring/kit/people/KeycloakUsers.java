package hiring.kit.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The used part of Keycloak's admin API, called as a service account that may only view users. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@OidcClientFilter
@RegisterRestClient(configKey = "people")
interface KeycloakUsers {

    /** A user. A disabled one cannot sign in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(
            boolean enabled,
            String username,
            @Nullable String firstName,
            @Nullable String lastName) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundUser(UUID id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Role(String name) {}

    @GET
    @Path("{id}")
    User user(@PathParam("id") UUID id);

    /** The user's roles, including those of groups and of other roles. */
    @GET
    @Path("{id}/role-mappings/realm/composite")
    List<Role> roles(@PathParam("id") UUID id);

    /** Users by a part of their names, their account or their address. */
    @GET
    List<FoundUser> search(
            @QueryParam("search") String words,
            @QueryParam("enabled") boolean enabled,
            @QueryParam("briefRepresentation") boolean brief,
            @QueryParam("first") int first,
            @QueryParam("max") int most);
}

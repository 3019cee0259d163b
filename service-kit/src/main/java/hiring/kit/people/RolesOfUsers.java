package hiring.kit.people;

import io.quarkus.cache.CacheResult;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The roles of a user, cached for a short time. A failure is not cached. */
@ApplicationScoped
public class RolesOfUsers {

    private final KeycloakUsers users;

    RolesOfUsers(@RestClient KeycloakUsers users) {
        this.users = users;
    }

    /** Empty for a user whom the provider does not know or has disabled. */
    @CacheResult(cacheName = "roles-of-users")
    public Set<String> of(UUID id) {
        try {
            return users.user(id).enabled()
                    ? users.roles(id).stream().map(KeycloakUsers.Role::name).collect(Collectors.toSet())
                    : Set.of();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                return Set.of();
            }
            throw away(e);
        } catch (RuntimeException e) {
            throw away(e);
        }
    }

    private static ProviderUnavailableException away(RuntimeException e) {
        Log.warnf("The identity provider cannot be asked about a user: %s", e.getMessage());
        return new ProviderUnavailableException(e);
    }
}

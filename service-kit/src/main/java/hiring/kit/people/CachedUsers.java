package hiring.kit.people;

import io.quarkus.cache.CacheResult;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Users with their roles, cached for a short time. A failure is not cached. */
@ApplicationScoped
public class CachedUsers {

    private final KeycloakUsers users;

    CachedUsers(@RestClient KeycloakUsers users) {
        this.users = users;
    }

    /** Empty for a user whom the provider does not know. */
    @CacheResult(cacheName = "roles-of-users")
    public Optional<KnownPerson> of(UUID id) {
        return asked(() -> {
            try {
                KeycloakUsers.User user = users.user(id);
                return Optional.of(new KnownPerson(
                        id,
                        nameOf(user),
                        users.roles(id).stream().map(KeycloakUsers.Role::name).collect(Collectors.toSet()),
                        user.enabled()));
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Users who can sign in, candidates too, in the order of the provider. */
    List<UUID> search(String words, int from, int limit) {
        return asked(() -> users.search(words, true, true, from, limit).stream()
                .map(KeycloakUsers.FoundUser::id)
                .toList());
    }

    private static String nameOf(KeycloakUsers.User user) {
        String name = Stream.of(user.firstName(), user.lastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.username() : name;
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            Log.warnf("The identity provider cannot be asked about a user: %s", e.getMessage());
            throw new ProviderUnavailableException(e);
        }
    }
}

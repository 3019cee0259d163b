package hiring.kit.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks Keycloak. */
@ApplicationScoped
class KeycloakPeople implements People {

    private final RolesOfUsers roles;

    KeycloakPeople(RolesOfUsers roles) {
        this.roles = roles;
    }

    @Override
    public Set<UUID> without(String role, Collection<UUID> people) {
        return people.stream()
                .distinct()
                .filter(id -> !roles.of(id).contains(role))
                .collect(Collectors.toSet());
    }
}

package hiring.kit.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Keycloak. */
@ApplicationScoped
class KeycloakPeople implements People {

    private final CachedUsers users;

    KeycloakPeople(CachedUsers users) {
        this.users = users;
    }

    @Override
    public Set<UUID> without(String role, Collection<UUID> people) {
        return people.stream()
                .distinct()
                .filter(id -> users.of(id)
                        .filter(person -> person.active() && person.roles().contains(role))
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public List<KnownPerson> staff(Collection<UUID> people) {
        return people.stream()
                .distinct()
                .map(users::of)
                .flatMap(Optional::stream)
                .filter(KnownPerson::isStaff)
                .toList();
    }

    @Override
    public Found search(String words, @Nullable String role, int from, int limit) {
        List<UUID> page = users.search(words, from, limit + 1);
        List<KnownPerson> found = staff(page.stream().limit(limit).toList()).stream()
                .filter(person ->
                        person.active() && (role == null || person.roles().contains(role)))
                .toList();
        return new Found(found, page.size() > limit);
    }
}

package hiring.kit.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the identity provider about people other than the caller. */
public interface People {

    /**
     * Those of the people whom the provider does not know, has disabled, or does not list with this role.
     *
     * @throws ProviderUnavailableException where the provider cannot be asked
     */
    Set<UUID> without(String role, Collection<UUID> people);

    /**
     * Those of the people who are staff, in the given order; people who cannot sign in any more, too.
     *
     * @throws ProviderUnavailableException where the provider cannot be asked
     */
    List<KnownPerson> staff(Collection<UUID> people);

    /**
     * Staff who can sign in, by a part of their name or address. The provider does not search by role, so that a page
     * can have fewer people than asked for although another one follows.
     *
     * @param role null for staff with any role
     * @throws ProviderUnavailableException where the provider cannot be asked
     */
    Found search(String words, @Nullable String role, int from, int limit);

    /**
     * A page of a search.
     *
     * @param more whether another page may follow
     */
    record Found(List<KnownPerson> people, boolean more) {

        public Found {
            people = List.copyOf(people);
        }
    }
}

package hiring.kit.people;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Asks the identity provider about people other than the caller. */
public interface People {

    /**
     * Those of the people whom the provider does not know, has disabled, or does not list with this role.
     *
     * @throws ProviderUnavailableException where the provider cannot be asked
     */
    Set<UUID> without(String role, Collection<UUID> people);
}

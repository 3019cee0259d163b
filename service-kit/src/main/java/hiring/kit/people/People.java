package hiring.kit.people;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What the identity provider knows of people who are not the caller. */
public interface People {

    /**
     * Those of the people whom the provider does not know, or not with this role, or as disabled.
     *
     * @throws ProviderAwayException where the provider cannot be asked
     */
    Set<UUID> without(String role, Collection<UUID> people);
}

package hiring.kit.people;

import hiring.kit.identity.Roles;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A member of staff as the identity provider knows them.
 *
 * @param name given name and family name; the name of the account where there is neither
 * @param roles of staff
 * @param active whether they can sign in
 */
public record KnownPerson(UUID id, String name, Set<String> roles, boolean active) {

    private static final Set<String> STAFF =
            Set.of(Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR, Roles.AUDITOR, Roles.ADMINISTRATOR);

    public KnownPerson {
        roles = roles.stream().filter(STAFF::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** False for a person who only applies. */
    boolean isStaff() {
        return !roles.isEmpty();
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "KnownPerson[" + id + "]";
    }
}

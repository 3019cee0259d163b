package hiring.portal.session;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the identity provider says about the person who has signed in. */
public final class People {

    private People() {}

    /** The id by which the services know the person: the token's subject. */
    public static String idOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** The name that the person is greeted with. */
    public static String nameOf(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String name) {
            return name;
        }
        return identity.getPrincipal().getName();
    }

    /** A claim of the identity token, or nothing. */
    public static String claim(SecurityIdentity identity, String claim) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(claim) instanceof String value
                ? value
                : "";
    }
}

package hiring.portal.session;

/** The identity provider cannot be reached, so it is unknown whether the person has signed in. The cookies stay. */
public final class IdentityProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    IdentityProviderAway(Throwable cause) {
        super("The identity provider cannot be reached", cause, false, false);
    }
}

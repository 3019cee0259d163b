package hiring.portal.testing;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the identity provider: a cookie names the person. Like the real one it is asked only for pages that
 * need a person, and it sends a browser without a person to a sign-in page.
 */
@ApplicationScoped
public class StubSignIn implements HttpAuthenticationMechanism {

    public static final String COOKIE = "stub-session";
    /** Where a browser is sent to sign in. */
    public static final String PROVIDER = "http://identity.example/sign-in";

    private static final Map<String, Set<String>> PEOPLE = Map.of(
            "candidate", Set.of("candidate"),
            "other-candidate", Set.of("candidate"),
            "recruiter", Set.of("recruiter"),
            "assessor", Set.of("assessor"),
            "administrator", Set.of("administrator"));

    private record Token(String person) implements JsonWebToken {

        @Override
        public String getName() {
            return person;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub", "name", "email");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getClaim(String claim) {
            return (T)
                    switch (claim) {
                        case "sub" -> "subject-of-" + person;
                        case "name" -> "Signed-in " + person;
                        case "email" -> person + "@example.org";
                        default -> null;
                    };
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        Cookie cookie = context.request().getCookie(COOKIE);
        String person = cookie == null ? "" : cookie.getValue();
        Set<String> roles = PEOPLE.get(person);
        if (roles == null) {
            return Uni.createFrom().optional(java.util.Optional.empty());
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Token(person))
                        .addRoles(roles)
                        .addCredential(new AccessTokenCredential("token-of-" + person))
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(302, "Location", PROVIDER));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, COOKIE));
    }

    /** Before the real one, whose tenants are off in tests. */
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }
}

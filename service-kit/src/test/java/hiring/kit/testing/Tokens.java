package hiring.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as the identity provider signs them. */
public final class Tokens {

    private Tokens() {}

    /** A token of a person with one role. */
    public static String of(String role, UUID person) {
        return of(List.of(role), person);
    }

    /** A token of a person with several roles. */
    public static String of(List<String> roles, UUID person) {
        // Tokens use the machine's time, because the service's clock can be moved
        return Jwt.subject(person.toString())
                .claim("realm_access", Map.of("roles", roles))
                .preferredUserName(person.toString())
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofHours(1))
                .sign(TestIdentity.keyPair().getPrivate());
    }
}

package hiring.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens as the identity provider signs them. */
public final class Tokens {

    private static final Map<Claims, String> SIGNED = new ConcurrentHashMap<>();

    private record Claims(List<String> roles, UUID person) {}

    private Tokens() {}

    /** A token of a person with one role. */
    public static String of(String role, UUID person) {
        return of(List.of(role), person);
    }

    /** A token of a person with several roles; the same one each time, because to sign takes longer than a request. */
    public static String of(List<String> roles, UUID person) {
        return SIGNED.computeIfAbsent(new Claims(List.copyOf(roles), person), Tokens::sign);
    }

    /** A token that the provider has signed for another service. */
    public static String forAudience(String audience, String role, UUID person) {
        return sign(new Claims(List.of(role), person), audience);
    }

    private static String sign(Claims claims) {
        return sign(claims, "hiring-api");
    }

    private static String sign(Claims claims, String audience) {
        // Tokens use the machine's time, because the service's clock can be moved
        return Jwt.subject(claims.person().toString())
                .claim("realm_access", Map.of("roles", claims.roles()))
                .audience(audience)
                .preferredUserName(claims.person().toString())
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofDays(1))
                .sign(TestIdentity.keyPair().getPrivate());
    }
}

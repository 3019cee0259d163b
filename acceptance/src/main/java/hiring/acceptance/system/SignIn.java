package hiring.acceptance.system;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Access tokens of users who signed in at the identity provider. Each is fetched once and used until shortly before it
 * expires.
 */
public final class SignIn {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Http http;
    private final URI identity;
    // The machine's clock, not the moved one: tokens expire in real time
    private final InstantSource clock = InstantSource.system();
    private final Map<Person, Token> tokens = new ConcurrentHashMap<>();

    public SignIn(Http http, URI identity) {
        this.http = http;
        this.identity = identity;
    }

    private record Token(String value, Instant goodUntil) {}

    public String tokenOf(Person person) {
        Token token = tokens.get(person);
        if (token == null || clock.instant().isAfter(token.goodUntil)) {
            token = fetch("hiring", "hiring-portal", person);
            tokens.put(person, token);
        }
        return token.value;
    }

    /** The id by which the services know the person: the subject of the token. */
    public UUID idOf(Person person) {
        String payload = tokenOf(person).split("\\.", -1)[1];
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return UUID.fromString(Json.parse(claims).path("sub").asText());
    }

    /** A token of the identity provider's own administrator. */
    String administratorToken(Person administrator) {
        return fetch("master", "admin-cli", administrator).value;
    }

    private Token fetch(String realm, String client, Person person) {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                person.username(),
                "password",
                person.password());
        Answer answer = http.send(Http.request(identity, "/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build());
        if (answer.status() != 200) {
            throw new IllegalStateException("%s cannot sign in at %s: %d %s"
                    .formatted(
                            person.username(),
                            identity,
                            answer.status(),
                            answer.body().path("error_description").asText()));
        }
        Duration lifetime = Duration.ofSeconds(answer.body().path("expires_in").asLong());
        return new Token(
                answer.body().path("access_token").asText(),
                clock.instant().plus(lifetime).minus(MARGIN));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

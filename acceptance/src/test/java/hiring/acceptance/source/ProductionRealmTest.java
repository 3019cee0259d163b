package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The realm for production is that of the local stack, with the rules of docs/security.md and without its samples. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductionRealmTest {

    private static final JsonNode LOCAL = read("deploy/keycloak/hiring-realm.json");
    private static final JsonNode PRODUCTION = read("deploy/keycloak/production/hiring-realm.json");
    private static final String CAREERS = "hiring-careers";
    private static final String STAFF = "hiring-staff";
    private static final String SERVICES = "hiring-services";
    private static final Set<String> OF_PORTAL = Set.of(CAREERS, STAFF);
    // The API page and the demonstration sign in there
    private static final String ONLY_LOCAL = "hiring-portal";
    private static final int MINUTES = 60;

    @Test
    void has_the_roles_groups_clients_and_profile_of_the_local_realm() {
        assertThat(roles(PRODUCTION).keySet()).isEqualTo(roles(LOCAL).keySet());
        assertThat(PRODUCTION.path("groups")).isEqualTo(LOCAL.path("groups"));
        assertThat(PRODUCTION.path("components")).isEqualTo(LOCAL.path("components"));
        assertThat(clients(PRODUCTION).keySet())
                .isEqualTo(without(ONLY_LOCAL, clients(LOCAL).keySet()));
        // The audience that the services ask for
        assertThat(OF_PORTAL)
                .allSatisfy(client -> assertThat(client(PRODUCTION, client).path("protocolMappers"))
                        .isEqualTo(client(LOCAL, client).path("protocolMappers")));
        assertThat(PRODUCTION.path("scopeMappings")).isEqualTo(LOCAL.path("scopeMappings"));
        for (String asText : List.of("loginTheme", "emailTheme")) {
            assertThat(PRODUCTION.path(asText)).isEqualTo(LOCAL.path(asText));
        }
        assertThat(accounts(PRODUCTION).get(SERVICES)).isEqualTo(accounts(LOCAL).get(SERVICES));
    }

    @Test
    void has_no_person_and_no_secret() {
        assertThat(PRODUCTION.path("users"))
                .allSatisfy(
                        user -> assertThat(user.has("serviceAccountClientId")).isTrue());
        assertThat(PRODUCTION.findValues("credentials")).isEmpty();
        assertThat(PRODUCTION.findValuesAsText("secret"))
                .containsExactlyInAnyOrder(
                        "${HIRING_CAREERS_SECRET}", "${HIRING_STAFF_SECRET}", "${HIRING_SERVICES_SECRET}");
        assertThat(PRODUCTION.findValues("privateKey")).isEmpty();
        assertThat(PRODUCTION.path("smtpServer").has("password")).isFalse();
        assertThat(PRODUCTION.toString()).doesNotContain("localhost", "127.0.0.1");
    }

    @Test
    void signs_in_by_code_with_pkce_and_in_no_other_way() {
        Map.of(CAREERS, "/my", STAFF, "/staff").forEach((id, path) -> {
            JsonNode client = client(PRODUCTION, id);
            assertThat(client.path("attributes")
                            .path("pkce.code.challenge.method")
                            .asText())
                    .isEqualTo("S256");
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
            assertThat(texts(client.path("redirectUris")))
                    .containsExactly("${HIRING_PORTAL_URL}" + path + "/signed-in");
            assertThat(client.path("attributes")
                            .path("post.logout.redirect.uris")
                            .asText())
                    .isEqualTo("${HIRING_PORTAL_URL}/jobs");
            assertThat(client.path("baseUrl").asText()).isEqualTo("${HIRING_PORTAL_URL}" + path);
        });
        assertThat(clients(PRODUCTION).values()).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            // So a stolen code or refresh token is of no use without the secret
            assertThat(client.path("publicClient").asBoolean(true)).isFalse();
            // No script of a browser asks Keycloak
            assertThat(client.path("webOrigins")).isEmpty();
        });
        assertThat(client(PRODUCTION, SERVICES).path("standardFlowEnabled").asBoolean(true))
                .isFalse();
        assertThat(authenticators(PRODUCTION.path("directGrantFlow").asText()))
                .containsExactly("deny-access-authenticator");
    }

    @Test
    void a_token_of_one_area_of_the_portal_gives_no_right_in_the_other() {
        Map<String, Set<String>> roles = PRODUCTION
                .path("scopeMappings")
                .valueStream()
                .collect(Collectors.toMap(scope -> scope.path("client").asText(), scope -> texts(scope.path("roles"))));

        assertThat(roles.keySet()).isEqualTo(OF_PORTAL);
        assertThat(roles.get(CAREERS)).containsExactly("candidate");
        assertThat(roles.get(STAFF)).isEqualTo(without("candidate", roles(LOCAL).keySet()));
    }

    @Test
    void asks_all_staff_for_a_second_factor() {
        roles(PRODUCTION)
                .forEach((name, role) -> assertThat(
                                texts(role.path("composites").path("client").path(STAFF)))
                        .as(name)
                        .isEqualTo(name.equals("candidate") ? Set.of() : Set.of("second-factor")));
        assertThat(PRODUCTION.path("browserFlow").asText()).isEqualTo("sign-in");
        assertThat(authenticators("code-of-staff")).containsExactly("conditional-user-role", "auth-otp-form");
        assertThat(one(PRODUCTION.path("authenticatorConfig"), "alias", "is-staff")
                        .path("config")
                        .path("condUserRole")
                        .asText())
                .isEqualTo(STAFF + ".second-factor");
        assertThat(authenticators("code-before-new-password")).contains("auth-otp-form");
    }

    @Test
    void makes_guessing_slow_and_sessions_short() {
        assertThat(PRODUCTION.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(PRODUCTION.path("failureFactor").asInt()).isBetween(3, 10);
        assertThat(PRODUCTION.path("passwordPolicy").asText())
                .contains("length(12)", "maxLength(128)", "notUsername", "notEmail", "hashAlgorithm(argon2)")
                // Rules about kinds of characters and periodic changes make passwords worse
                .doesNotContain("specialChars", "upperCase", "digits", "forceExpiredPasswordChange");
        assertThat(PRODUCTION.path("sslRequired").asText()).isEqualTo("external");
        assertThat(PRODUCTION.path("verifyEmail").asBoolean()).isTrue();
        assertThat(PRODUCTION.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
        assertThat(PRODUCTION.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(5 * MINUTES);
        assertThat(PRODUCTION.path("accessCodeLifespan").asInt()).isLessThanOrEqualTo(MINUTES);
        assertThat(PRODUCTION.path("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(120 * MINUTES);
        assertThat(idleTimeout(CAREERS)).isEqualTo(120 * MINUTES);
        assertThat(idleTimeout(STAFF)).isEqualTo(30 * MINUTES);
        assertThat(PRODUCTION.path("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(10 * 60 * MINUTES);
        assertThat(PRODUCTION.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(PRODUCTION.path("adminEventsEnabled").asBoolean()).isTrue();
    }

    private static int idleTimeout(String client) {
        return client(PRODUCTION, client)
                .path("attributes")
                .path("client.session.idle.timeout")
                .asInt();
    }

    private static Set<String> without(String excluded, Set<String> all) {
        return all.stream().filter(each -> !each.equals(excluded)).collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> roles(JsonNode realm) {
        return named(realm.path("roles").path("realm"), "name");
    }

    private static Map<String, JsonNode> clients(JsonNode realm) {
        return named(realm.path("clients"), "clientId");
    }

    private static Map<String, JsonNode> accounts(JsonNode realm) {
        return realm.path("users")
                .valueStream()
                .filter(user -> user.has("serviceAccountClientId"))
                .collect(Collectors.toMap(
                        user -> user.path("serviceAccountClientId").asText(), Function.identity()));
    }

    private static List<String> authenticators(String flow) {
        return one(PRODUCTION.path("authenticationFlows"), "alias", flow)
                .path("authenticationExecutions")
                .valueStream()
                .map(execution -> execution.path("authenticator").asText())
                .toList();
    }

    private static JsonNode client(JsonNode realm, String id) {
        return one(realm.path("clients"), "clientId", id);
    }

    private static JsonNode one(JsonNode list, String by, String value) {
        return list.valueStream()
                .filter(entry -> entry.path(by).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, JsonNode> named(JsonNode list, String by) {
        return list.valueStream()
                .collect(Collectors.toMap(entry -> entry.path(by).asText(), Function.identity()));
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(Repository.read(Repository.ROOT.resolve(file)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file, e);
        }
    }
}

package hiring.kit.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the identity provider with a key pair of this run. The service verifies real signed tokens with the public
 * key, so component tests cover sign-in.
 */
public final class TestIdentity implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = keys();

    static KeyPair keyPair() {
        return KEYS;
    }

    private @Nullable HttpServer people;

    @Override
    public Map<String, String> start() {
        HttpServer server = TestPeople.start();
        people = server;
        String provider = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.oidc-client.auth-server-url",
                provider + "/realms/hiring",
                "hiring.people.url",
                provider + "/admin/realms/hiring",
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.auth-server-url",
                "");
    }

    @Override
    public void stop() {
        // The keys exist only in the test's process
        if (people != null) {
            people.stop(0);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }
}

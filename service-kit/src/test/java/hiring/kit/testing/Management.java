package hiring.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** The management interface of the service under test: health, metrics and the OpenAPI document. */
public final class Management {

    private Management() {}

    /**
     * Requests without sign-in.
     *
     * @param path such as {@code /q/metrics}
     */
    public static Response get(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().port(port).get(path);
    }
}

package hiring.kit.problem;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Makes Quarkus pass malformed addresses to our own check. Otherwise it refuses them before any router, without a body.
 * It reads this system property when its server class is loaded, which is after the configuration.
 */
@StaticInitSafe
public class MalformedAddresses implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}

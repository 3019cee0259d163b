package hiring.kit.problem;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets addresses that are malformed come as far as our own refusal. Quarkus refuses them before any router, without a
 * body, unless this system property is set when its server class is loaded; the configuration is read before that.
 */
@StaticInitSafe
public class MalformedAddresses implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}

package hiring.kit.restore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hiring.restore")
interface RestoreConfig {

    /** False only in tests whose databases are younger than their Kafka. */
    @WithDefault("true")
    boolean check();
}

package hiring.assessment.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which videos are accepted. */
@ConfigMapping(prefix = "hiring.assessment.videos")
public interface VideoConfig {

    /** The largest size in bytes; not above the limit of the HTTP server. */
    @WithDefault("50M")
    MemorySize largest();
}

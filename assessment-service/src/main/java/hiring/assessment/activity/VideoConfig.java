package hiring.assessment.activity;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What videos are taken. */
@ConfigMapping(prefix = "assessment.videos")
public interface VideoConfig {

    /** The largest that is taken; not above the limit of the HTTP server. */
    @WithDefault("50M")
    MemorySize largest();
}

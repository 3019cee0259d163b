package hiring.kit.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hiring.pages")
interface PagesConfig {

    /** How long the worker waits before it polls for tasks that another replica has added, or left unfinished. */
    @WithDefault("PT1S")
    Duration idle();
}

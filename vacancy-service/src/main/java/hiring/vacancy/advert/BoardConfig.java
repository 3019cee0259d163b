package hiring.vacancy.advert;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the public board. */
@ConfigMapping(prefix = "hiring.vacancy.board")
public interface BoardConfig {

    /** For how long before its closing an advert is marked as closing soon. */
    @WithDefault("P3D")
    Duration closingSoon();

    /** How many bytes of answers are kept in memory. */
    @WithDefault("48M")
    MemorySize memory();

    /** How often a replica reads the revision, to see the changes of other replicas. */
    Duration look();

    /** For how long cached answers are used after the last answer of the database. */
    @WithDefault("PT5S")
    Duration trust();
}

package hiring.vacancy.advert;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the public board. */
@ConfigMapping(prefix = "hiring.vacancy.board")
public interface BoardConfig {

    /** Where the public reaches this service; stands in feeds and job postings. */
    String publicAddress();

    /** Country of the posts' locations, as in ISO 3166. */
    @WithDefault("GB")
    String country();

    /** For how long before its closing an advert is marked as closing soon. */
    @WithDefault("P3D")
    Duration closingSoon();

    /** How many bytes of answers are kept in memory. */
    @WithDefault("48M")
    MemorySize memory();

    /** How often a replica looks whether another one has changed something. */
    Duration look();

    /** For how long answers from memory are trusted without having heard from the database. */
    @WithDefault("PT5S")
    Duration trust();
}

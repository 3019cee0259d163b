package hiring.vacancy.posting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the public finds the board. */
@ConfigMapping(prefix = "hiring.vacancy.board")
public interface PublicSiteConfig {

    /** Where the public reaches this service; stands in feeds and job postings. */
    String publicAddress();

    /** Country of the posts' locations, as in ISO 3166. */
    @WithDefault("GB")
    String country();
}

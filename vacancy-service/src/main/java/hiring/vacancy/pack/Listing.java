package hiring.vacancy.pack;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pack's page tells search engines.
 *
 * @param jobPosting schema.org's JobPosting as JSON, written so that it can stand in a page; null where the page shall
 * not be listed
 */
public record Listing(@Nullable String jobPosting) {

    public static Listing of(String jobPosting) {
        return new Listing(jobPosting);
    }

    /** Of what is a draft, closed or replaced. */
    public static Listing none() {
        return new Listing(null);
    }

    public boolean isListed() {
        return jobPosting != null;
    }

    /** Different whenever the page is. */
    public String tag() {
        return jobPosting == null
                ? "unlisted"
                : UUID.nameUUIDFromBytes(jobPosting.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}

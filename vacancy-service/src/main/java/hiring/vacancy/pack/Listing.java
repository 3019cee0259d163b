package hiring.vacancy.pack;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether search engines may list the page of a pack, and what they read from it.
 *
 * @param jobPosting schema.org's JobPosting as JSON, written so that it can stand in a page; null where the page shall
 * not be listed
 */
public record Listing(@Nullable String jobPosting) {

    public static Listing of(String jobPosting) {
        return new Listing(jobPosting);
    }

    /** The listing of a page that must not be listed. */
    public static Listing none() {
        return new Listing(null);
    }

    public boolean isListed() {
        return jobPosting != null;
    }

    /** Part of the entity tag; differs whenever the page differs. */
    public String tag() {
        return jobPosting == null
                ? "unlisted"
                : UUID.nameUUIDFromBytes(jobPosting.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}

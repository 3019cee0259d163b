package hiring.kit.rest;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.version.ExpectedVersion;
import jakarta.ws.rs.core.EntityTag;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags made of a version number, so that two people who edit the same object cannot overwrite each other
 * unnoticed.
 */
public final class ETags {

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that the header names. Ends the request with 428 without one. A header with no version of ours
     * expects a version that never exists.
     *
     * @param ifMatch the header's value
     */
    public static ExpectedVersion expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(KitProblem.IF_MATCH_REQUIRED, (String) null);
        }
        Set<Long> versions = new HashSet<>();
        for (String tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals("*")) {
                return ExpectedVersion.ANY;
            }
            if (tag.strip().matches("\"\\d{1,18}\"")) {
                versions.add(Long.valueOf(tag.strip().replace("\"", "")));
            }
        }
        return new ExpectedVersion.OneOf(versions);
    }

    /** The current tag in words, for the detail of a refusal. */
    public static String currentIs(long version) {
        return "The current entity tag is \"" + version + "\"";
    }
}

package hiring.kit.rest;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.version.ExpectedVersion;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
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
     * Ends the request with 428 without an If-Match header, and with 412 where it does not name the current version.
     *
     * @param ifMatch the header's value
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (!matches(ifMatch, version)) {
            throw new ProblemException(KitProblem.STALE, currentIs(version));
        }
    }

    /** Whether the header names the current version. Ends the request with 428 without one. */
    public static boolean matches(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(KitProblem.IF_MATCH_REQUIRED, (String) null);
        }
        String current = "\"" + version + "\"";
        return Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
    }

    /** The version that the header names; null where it names none, or several. */
    public static @Nullable Integer versionIn(@Nullable String ifMatch) {
        return ifMatch != null && ifMatch.strip().matches("\"\\d{1,9}\"")
                ? Integer.valueOf(ifMatch.strip().replace("\"", ""))
                : null;
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

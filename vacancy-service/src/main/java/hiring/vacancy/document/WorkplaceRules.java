package hiring.vacancy.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses can be found by a stranger, and the names of the places agree with them. */
final class WorkplaceRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private WorkplaceRules() {}

    static void check(Post post, Findings findings) {
        findings.each("/post/workplaces", post.workplaces(), (here, workplace) -> check(here, workplace, findings));
        findings.each("/post/remoteFrom", post.remoteFrom(), (here, country) -> checkCountry(here, country, findings));
        findings.duplicates("/post/remoteFrom", post.remoteFrom(), "", country -> country);
        List<String> names = Post.names(post.workplaces());
        if (!Post.usable(post.locations()).equals(names)) {
            findings.add(
                    "/post/locations",
                    "says-otherwise",
                    "The workplaces are called %s; leave these out, they follow from the workplaces"
                            .formatted(String.join(", ", names)));
        }
    }

    private static void check(String here, Workplace workplace, Findings findings) {
        String country = workplace.country();
        checkCountry(here + "/country", country, findings);
        String postcode = workplace.postcode();
        if (postcode != null
                // What cannot be any country's is refused by its characters already
                && postcode.matches(Limits.POSTCODE_PATTERN)
                && (country == null || Postcode.isUsedIn(country))
                && !Postcode.isNormal(postcode)) {
            findings.add(
                    here + "/postcode",
                    "not-a-postcode",
                    "%s is not a postcode of the United Kingdom, such as ME14 1XQ".formatted(postcode));
        }
    }

    private static void checkCountry(String here, @Nullable String country, Findings findings) {
        if (country != null && country.matches(Limits.COUNTRY_PATTERN) && !COUNTRIES.contains(country)) {
            findings.add(here, "no-such-country", "ISO 3166 has no country %s".formatted(country));
        }
    }
}

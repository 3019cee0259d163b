package hiring.vacancy.rule;

import hiring.kit.address.Countries;
import hiring.kit.address.PostalCode;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.Workplace;
import hiring.vacancy.element.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that addresses are complete and that the names of workplaces agree with them. */
final class WorkplaceRules {

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
        String where = country == null ? Countries.UNITED_KINGDOM : country;
        if (postcode != null
                // An impossible postcode and an unknown country are reported by other rules
                && postcode.matches(Limits.POSTCODE_PATTERN)
                && Countries.exists(where)
                && !PostalCode.fits(postcode, where)) {
            findings.add(
                    here + "/postcode",
                    "not-a-postcode",
                    "%s is not a postcode (%s)%s"
                            .formatted(
                                    postcode,
                                    Countries.nameOf(where),
                                    PostalCode.exampleIn(where)
                                            .map("; one looks like %s"::formatted)
                                            .orElse("")));
        }
    }

    private static void checkCountry(String here, @Nullable String country, Findings findings) {
        if (country != null && country.matches(Limits.COUNTRY_PATTERN) && !Countries.exists(country)) {
            findings.add(here, "no-such-country", "ISO 3166 has no country %s".formatted(country));
        }
    }
}

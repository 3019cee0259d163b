package hiring.vacancy.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The postcodes of the United Kingdom and the Crown Dependencies, by the shapes in BS 7666. */
final class Postcode {

    private static final Set<String> USED_IN = Set.of("GB", "GG", "IM", "JE");
    private static final Pattern NORMAL = Pattern.compile("GIR 0AA"
            + "|(?:[A-PR-UWYZ][0-9]{1,2}"
            + "|[A-PR-UWYZ][A-HK-Y][0-9]{1,2}"
            + "|[A-PR-UWYZ][0-9][A-HJKPS-UW]"
            + "|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRV-Y])"
            + " [0-9][ABD-HJLNP-UW-Z]{2}");

    private static final int INWARD = 3;

    private Postcode() {}

    /** In capitals; spaced normally where it then is a postcode, and with single spaces otherwise. */
    static @Nullable String written(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String capitals = typed.toUpperCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        String close = capitals.replace(" ", "");
        if (close.length() <= INWARD) {
            return capitals;
        }
        int gap = close.length() - INWARD;
        String spaced = close.substring(0, gap) + ' ' + close.substring(gap);
        return isNormal(spaced) ? spaced : capitals;
    }

    static boolean isNormal(String postcode) {
        return NORMAL.matcher(postcode).matches();
    }

    static boolean isUsedIn(String country) {
        return USED_IN.contains(country);
    }
}

package hiring.vacancy.element;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The target of a link, read from its text without a request to it. */
public enum LinkTarget {
    WEB,
    MAIL,
    /** A section of the same pack, by its code. */
    PLACE,
    /** None: empty, a lone "#", a place that is no code, or an address of a kind that no pack needs. */
    NOWHERE;

    private static final Pattern PLACE_IN_THE_PACK = Pattern.compile("#" + Limits.CODE_PATTERN);
    private static final Pattern WITH_A_DOT = Pattern.compile("[^.\\s]+(\\.[^.\\s]+)+");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("mailto:[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    public static LinkTarget of(String target) {
        if (PLACE_IN_THE_PACK.matcher(target).matches()) {
            return PLACE;
        }
        if (MAIL_ADDRESS.matcher(target).matches()) {
            return MAIL;
        }
        try {
            URI address = new URI(target);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web
                            && address.getHost() != null
                            && WITH_A_DOT.matcher(address.getHost()).matches()
                    ? WEB
                    : NOWHERE;
        } catch (URISyntaxException e) {
            return NOWHERE;
        }
    }

    public boolean leadsSomewhere() {
        return this != NOWHERE;
    }
}

package hiring.kit.contact;

import com.ibm.icu.text.IDNA;
import hiring.kit.text.TextPolicy;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that can receive mail.
 *
 * @param typed as it was typed, without surrounding blanks and invisible characters
 * @param ascii as it is sent: the local part as typed, the domain in A-labels and lower case
 */
public record EmailAddress(String typed, String ascii) {

    /** The maximum length of an address (RFC 3696, erratum 1690). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    // Not every mail server supports SMTPUTF8, so a local part must be ASCII
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])", Pattern.CASE_INSENSITIVE);
    // UTS 46 as browsers apply it: "straße.example" and "strasse.example" are two domains
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /** Reads an address, or returns empty where mail cannot reach it. Only surrounding blanks are repaired. */
    public static Optional<EmailAddress> read(String text) {
        String typed = TextPolicy.stripped(text);
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String localPart = typed.substring(0, at);
        if (!LOCAL_PART.matcher(localPart).matches()) {
            return Optional.empty();
        }
        IDNA.Info info = new IDNA.Info();
        String domain = DOMAINS.nameToASCII(typed.substring(at + 1), new StringBuilder(), info)
                .toString()
                .toLowerCase(Locale.ROOT);
        String ascii = localPart + '@' + domain;
        return info.hasErrors() || !DOMAIN.matcher(domain).matches() || ascii.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new EmailAddress(typed, ascii));
    }

    /** The same key for two addresses that differ in case only, and so almost certainly reach one mailbox. */
    public String key() {
        return ascii.toLowerCase(Locale.ROOT);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "EmailAddress[...]";
    }
}

package hiring.kit.contact;

import com.ibm.icu.text.IDNA;
import hiring.kit.text.TextPolicy;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that mail can be sent to.
 *
 * @param typed as it was typed, without blanks and invisible characters around it
 * @param ascii as it is sent: the local part as typed, the domain in A-labels and lower case
 */
public record EmailAddress(String typed, String ascii) {

    /** The most characters of an address (RFC 3696, erratum 1690). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    // Not every mail server on the way offers SMTPUTF8, so a local part outside ASCII is refused where it is typed
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])", Pattern.CASE_INSENSITIVE);
    // UTS 46 as browsers apply it: "straße.example" and "strasse.example" are two domains
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /** Empty where mail cannot reach the address; nothing is guessed or repaired but blanks around it. */
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

    /** The same for two addresses that almost certainly lead to one mailbox, which differ in case only. */
    public String key() {
        return ascii.toLowerCase(Locale.ROOT);
    }

    /** Nothing of a person gets into a log by accident. */
    @Override
    public String toString() {
        return "EmailAddress[...]";
    }
}

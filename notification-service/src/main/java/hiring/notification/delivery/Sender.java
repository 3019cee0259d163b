package hiring.notification.delivery;

import hiring.kit.contact.EmailAddress;
import java.util.List;
import java.util.Set;

/**
 * The sender of letters to candidates.
 *
 * @param name as mail programs show it; empty where only the address is configured
 */
record Sender(String name, EmailAddress address) {

    /** Domains that RFC 2606 and RFC 6761 keep for examples and tests. */
    private static final Set<String> RESERVED =
            Set.of("example", "test", "invalid", "localhost", "example.org", "example.com", "example.net");

    private static final Set<String> DEMONSTRATIONS = Set.of("local", "test", "dev");

    /** Reads an address, or a name with an address in angle brackets. */
    static Sender of(String configured) {
        int open = configured.lastIndexOf('<');
        int close = configured.lastIndexOf('>');
        boolean named = open >= 0 && close > open;
        String address = named ? configured.substring(open + 1, close) : configured;
        String name = named ? configured.substring(0, open).strip() : "";
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1).replace("\\\"", "\"");
        }
        return new Sender(name, address(address, "hiring.smtp.from"));
    }

    static EmailAddress address(String configured, String setting) {
        return EmailAddress.read(configured)
                .orElseThrow(() ->
                        new IllegalStateException(setting + " holds no address that mail can come from and go to"));
    }

    /** Whether answers to this address would reach no recruiter, outside a demonstration. */
    static boolean isPlaceholder(EmailAddress address, List<String> profiles) {
        return profiles.stream().noneMatch(DEMONSTRATIONS::contains)
                && RESERVED.stream().anyMatch(domain -> isWithin(address, domain));
    }

    private static boolean isWithin(EmailAddress address, String domain) {
        String own = address.ascii().substring(address.ascii().lastIndexOf('@') + 1);
        return own.equals(domain) || own.endsWith("." + domain);
    }
}

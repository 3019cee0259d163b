package hiring.acceptance.account;

import hiring.acceptance.system.MailCatcher;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The messages in the mailboxes of one vacancy's candidates. */
public final class Mailboxes {

    private final Map<String, Set<UUID>> obligationsByKind = new HashMap<>();
    private long messages;
    private long repeated;

    private Mailboxes() {}

    public static Mailboxes of(UUID vacancy, MailCatcher catcher, Collection<String> addresses) {
        Mailboxes found = new Mailboxes();
        for (String address : addresses) {
            catcher.mailbox(address).stream()
                    .filter(mail -> mail.header("X-Hiring-Vacancy").equals(vacancy.toString()))
                    .forEach(found::read);
        }
        return found;
    }

    private void read(MailCatcher.Mail mail) {
        messages++;
        UUID obligation = UUID.fromString(mail.header("X-Hiring-Obligation"));
        if (!obligationsByKind
                .computeIfAbsent(mail.header("X-Hiring-Kind"), kind -> new HashSet<>())
                .add(obligation)) {
            repeated++;
        }
    }

    /** Obligations of that kind for which a message arrived. */
    public Set<UUID> of(String kind) {
        return obligationsByKind.getOrDefault(kind, Set.of());
    }

    public long messages() {
        return messages;
    }

    /** Messages for an obligation that already had a message. */
    public long repeated() {
        return repeated;
    }
}

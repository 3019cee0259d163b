package hiring.acceptance.faults;

import hiring.acceptance.bench.BenchPeople;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.MailCatcher;
import hiring.acceptance.system.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Receipts in the mailboxes of a run's candidates, including those from before a restart of the mail catcher, which
 * keeps nothing.
 */
final class Letters {

    private static final String RECEIPT = "application-received";

    private final HiringSystem system;
    private final List<Person> people;
    private final Map<UUID, Integer> before = new HashMap<>();

    Letters(HiringSystem system, List<Person> people) {
        this.system = system;
        this.people = people;
    }

    /** The number of letters for each obligation. */
    Map<UUID, Integer> found(Set<UUID> vacancies) {
        Map<UUID, Integer> found = new HashMap<>(before);
        read(vacancies).forEach((obligation, times) -> found.merge(obligation, times, Integer::sum));
        return found;
    }

    /** Remembers the letters before the mail catcher ends. */
    void remember(Set<UUID> vacancies) {
        read(vacancies).forEach((obligation, times) -> before.merge(obligation, times, Integer::sum));
    }

    private Map<UUID, Integer> read(Set<UUID> vacancies) {
        MailCatcher catcher = system.mail();
        Set<String> wanted = new HashSet<>();
        vacancies.forEach(id -> wanted.add(id.toString()));
        Map<UUID, Integer> found = new HashMap<>();
        for (Person person : people) {
            catcher.mailbox(BenchPeople.email(person)).stream()
                    .filter(mail -> mail.header("X-Hiring-Kind").equals(RECEIPT))
                    .filter(mail -> wanted.contains(mail.header("X-Hiring-Vacancy")))
                    .forEach(mail -> found.merge(UUID.fromString(mail.header("X-Hiring-Obligation")), 1, Integer::sum));
        }
        return found;
    }
}

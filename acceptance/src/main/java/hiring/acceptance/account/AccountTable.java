package hiring.acceptance.account;

import hiring.acceptance.account.Row.Source;
import java.util.Locale;

/** The account as a text table. */
public final class AccountTable {

    private AccountTable() {}

    public static String of(Account account) {
        StringBuilder text = new StringBuilder();
        text.append("%nCOUNTS of %s (%d candidates)%n".formatted(account.reference(), account.candidates()));
        for (Fact fact : Fact.values()) {
            long count = account.book().count(fact);
            if (count > 0) {
                text.append("  %-40s %6d%n".formatted(fact.words(), count));
            }
        }
        text.append("%nRECONCILIATION%n".formatted());
        text.append("  %-60s %8s".formatted("", "expected"));
        for (Source source : Source.values()) {
            text.append(" %20s".formatted(source.words()));
        }
        text.append(System.lineSeparator());
        account.rows().forEach(row -> text.append(line(row)));
        text.append(String.format(
                Locale.ROOT,
                "%n%s, in %.1f s.%n",
                account.reconciled()
                        ? "Reconciled: nothing is lost or duplicated"
                        : "NOT RECONCILED: %d lines disagree"
                                .formatted(account.disagreements().size()),
                account.seconds()));
        return text.toString();
    }

    private static String line(Row row) {
        StringBuilder text = new StringBuilder("  %-60s %8d".formatted(row.fact(), row.expected()));
        for (Source source : Source.values()) {
            Long value = row.actual().get(source);
            text.append(" %20s".formatted(value == null ? "" : value));
        }
        return text + (row.agrees() ? "" : "   <-- disagrees") + System.lineSeparator();
    }
}

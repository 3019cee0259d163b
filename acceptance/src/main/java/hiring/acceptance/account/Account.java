package hiring.acceptance.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The closing account of one recruitment: the number of each fact, and whether all parts agree.
 *
 * @param addresses the candidates' e-mail addresses
 * @param seconds how long it took, the reconciliation included
 */
public record Account(
        String pack,
        String reference,
        UUID vacancyId,
        int candidates,
        long seed,
        Book book,
        Set<String> addresses,
        List<Row> rows,
        double seconds) {

    public Account {
        addresses = Set.copyOf(addresses);
        rows = List.copyOf(rows);
    }

    /** Repeats the reconciliation after further events. */
    public Account again(HiringSystem system) {
        return new Account(
                pack,
                reference,
                vacancyId,
                candidates,
                seed,
                book,
                addresses,
                Reconciliation.of(system, vacancyId, book, addresses),
                seconds);
    }

    public boolean reconciled() {
        return rows.stream().allMatch(Row::agrees);
    }

    public List<Row> disagreements() {
        return rows.stream().filter(row -> !row.agrees()).toList();
    }

    /** The JSON form. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("pack", pack)
                .put("reference", reference)
                .put("vacancyId", vacancyId.toString())
                .put("candidates", candidates)
                .put("seed", seed)
                .put("seconds", Math.round(seconds * 10) / 10.0)
                .put("reconciled", reconciled());
        ObjectNode counts = json.putObject("counts");
        for (Fact fact : Fact.values()) {
            counts.put(fact.name().toLowerCase(Locale.ROOT), book.count(fact));
        }
        var reconciliation = json.putArray("reconciliation");
        for (Row row : rows) {
            ObjectNode line = reconciliation
                    .addObject()
                    .put("fact", row.fact())
                    .put("expected", row.expected())
                    .put("agrees", row.agrees());
            ObjectNode actual = line.putObject("actual");
            for (Row.Source source : Row.Source.values()) {
                Long value = row.actual().get(source);
                if (value != null) {
                    actual.put(source.words(), value);
                }
            }
        }
        return json;
    }
}

package hiring.application.review;

import hiring.application.form.NameKey;
import hiring.events.id.VacancyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list as SQL. Each order has an index, and each filter has one; so PostgreSQL either walks along an
 * order until a page is full, or takes the few that a filter leaves. Words of the domain stand in the text and not in
 * parameters, because an index for few of a kind is only used where the kind is known when the query is planned.
 *
 * <p>In the order of statuses it is a page of one status; PostgreSQL would guess wrong how many rows follow a place in
 * the middle of one. See decision 0035.
 */
record ListQuery(String sql, Map<String, Object> values) {

    private static final String LOWEST_ID = "00000000-0000-0000-0000-000000000000";
    private static final String HIGHEST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    ListQuery {
        values = Map.copyOf(values);
    }

    static ListQuery of(VacancyId vacancy, Filter filter, Sort sort, @Nullable ListPosition after, int limit) {
        Builder builder = new Builder();
        builder.add("a.vacancy_id = :vacancy", "vacancy", vacancy.value());
        builder.narrow(filter);
        if (after != null) {
            builder.startAfter(sort, after);
        }
        builder.values.put("limit", limit);
        return new ListQuery("""
                select a.id, a.candidate_id, a.contact_name as name,
                    a.given_names, a.family_name, a.name_key, a.status, a.eligibility, a.proposal,
                    a.contested_at is not null as contested, a.channel, a.handler, a.submitted_at, a.withdrawn_at
                from application_line a where %s order by %s limit :limit
                """.formatted(String.join(" and ", builder.conditions), order(sort)), builder.values);
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case SUBMITTED, STATUS -> "a.submitted_at, a.id";
            case SUBMITTED_LATEST_FIRST -> "a.submitted_at desc, a.id desc";
            case NAME -> "a.name_key, a.id";
            case NAME_LAST_FIRST -> "a.name_key desc, a.id desc";
        };
    }

    private static final class Builder {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        private void add(String condition) {
            conditions.add(condition);
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        private void narrow(Filter filter) {
            isNamed("a.status", filter.status());
            isNamed("a.eligibility", filter.eligibility());
            isNamed("a.proposal", filter.proposal());
            is("a.guaranteed_interview", filter.guaranteedInterview());
            is("(a.eligibility = 'UNDECIDED' and a.status = 'SUBMITTED')", filter.needsDecision());
            is("a.contested_at is not null", filter.contested());
            is("a.channel <> 'ONLINE'", filter.assisted());
            is("a.handler is null", filter.unassigned());
            if (filter.handler() != null) {
                add("a.handler = :handler", "handler", filter.handler());
            }
            if (filter.submittedFrom() != null) {
                add("a.submitted_at >= :from", "from", filter.submittedFrom());
            }
            if (filter.submittedBefore() != null) {
                add("a.submitted_at < :before", "before", filter.submittedBefore());
            }
            if (filter.name() != null) {
                isOneOf(NameKey.startsOf(filter.name()));
            }
            if (filter.reference() != null) {
                String start = filter.reference();
                add("a.id >= :lowest", "lowest", UUID.fromString(start + LOWEST_ID.substring(start.length())));
                add("a.id <= :highest", "highest", UUID.fromString(start + HIGHEST_ID.substring(start.length())));
            }
        }

        private void isNamed(String column, @Nullable Enum<?> value) {
            if (value != null) {
                add("%s = '%s'".formatted(column, value.name()));
            }
        }

        private void is(String condition, @Nullable Boolean wanted) {
            if (wanted != null) {
                add(wanted ? condition : "not (%s)".formatted(condition));
            }
        }

        private void isOneOf(Collection<NameKey.Start> starts) {
            if (starts.isEmpty()) {
                add("false");
                return;
            }
            List<String> names = new ArrayList<>();
            for (NameKey.Start start : starts) {
                names.add(Stream.of(beginsWith("a.name_key", start.family()), beginsWith("a.given_key", start.given()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" and ")));
            }
            add("(%s)".formatted(String.join(" or ", names)));
        }

        private Optional<String> beginsWith(String key, String start) {
            if (start.isEmpty()) {
                return Optional.empty();
            }
            int number = values.size();
            values.put("start" + number, start);
            // After every key that begins so: keys hold letters, digits and a space, and U+10FFFF is none
            values.put("end" + number, start + Character.toString(Character.MAX_CODE_POINT));
            return Optional.of("%1$s >= :start%2$d and %1$s < :end%2$d".formatted(key, number));
        }

        private void startAfter(Sort sort, ListPosition after) {
            values.put("afterId", after.id());
            switch (sort) {
                case SUBMITTED, STATUS ->
                    add("(a.submitted_at, a.id) > (:afterAt, :afterId)", "afterAt", after.submittedAt());
                case SUBMITTED_LATEST_FIRST ->
                    add("(a.submitted_at, a.id) < (:afterAt, :afterId)", "afterAt", after.submittedAt());
                case NAME -> add("(a.name_key, a.id) > (:afterKey, :afterId)", "afterKey", after.key());
                case NAME_LAST_FIRST -> add("(a.name_key, a.id) < (:afterKey, :afterId)", "afterKey", after.key());
            }
        }
    }
}

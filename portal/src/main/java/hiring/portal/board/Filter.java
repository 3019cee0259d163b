package hiring.portal.board;

import hiring.portal.client.Adverts.Facets;
import hiring.portal.client.Adverts.Search;
import hiring.portal.client.Adverts.Value;
import hiring.portal.page.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A group of boxes that narrow the board.
 *
 * @param name of the boxes in the address
 */
record Filter(String name, String title, List<Choice> choices) {

    /** One box with the number of vacancies that it would show. */
    record Choice(String id, String value, String text, long count, boolean chosen) {}

    /** The groups that can narrow the board: those with a choice. Without counts, what is chosen stays. */
    static List<Filter> of(@Nullable Facets facets, Search search) {
        List<Filter> filters = List.of(
                filter("location", "Place", facets == null ? null : facets.location(), search.location),
                filter("directorate", "Directorate", facets == null ? null : facets.directorate(), search.directorate),
                filter("contract", "Contract", facets == null ? null : facets.contract(), search.contract),
                filter("programme", "Programme", facets == null ? null : facets.programme(), search.programme),
                filter("grade", "Grade", facets == null ? null : facets.grade(), search.grade));
        return filters.stream()
                .filter(filter ->
                        filter.choices().size() > 1 || filter.choices().stream().anyMatch(Choice::chosen))
                .toList();
    }

    private static Filter filter(String name, String title, @Nullable List<Value> counted, List<String> chosen) {
        List<Value> values = new ArrayList<>(counted == null ? List.of() : counted);
        chosen.stream()
                .filter(value ->
                        values.stream().noneMatch(known -> known.value().equals(value)))
                .forEach(value -> values.add(new Value(value, 0)));
        List<Choice> choices = new ArrayList<>();
        for (Value value : values) {
            choices.add(new Choice(
                    name + "-" + choices.size(),
                    value.value(),
                    name.equals("contract") ? Words.of("contract", value.value()) : value.value(),
                    value.count(),
                    chosen.contains(value.value())));
        }
        return new Filter(name, title, choices);
    }

    /** The address of the next page: the same query with another cursor. */
    static String next(@Nullable String query, String cursor) {
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith("cursor="))
                        .collect(Collectors.joining("&"));
        return "/jobs?" + kept + (kept.isEmpty() ? "" : "&") + "cursor="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}

package hiring.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.portal.board.Filter.Choice;
import hiring.portal.client.Adverts.Facets;
import hiring.portal.client.Adverts.Search;
import hiring.portal.client.Adverts.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    @Test
    void groups_without_a_choice_are_left_out() {
        Facets facets =
                facets(List.of(new Value("Leeds", 3), new Value("York", 1)), List.of(new Value("PERMANENT", 4)));

        List<Filter> filters = Filter.of(facets, new Search());

        assertThat(filters).extracting(Filter::name).containsExactly("location");
        assertThat(filters.getFirst().choices())
                .containsExactly(
                        new Choice("location-0", "Leeds", "Leeds", 3, false),
                        new Choice("location-1", "York", "York", 1, false));
    }

    @Test
    void what_was_chosen_stays_even_where_it_matches_nothing() {
        Search search = new Search();
        search.contract = List.of("PERMANENT");

        assertThat(Filter.of(facets(List.of(), List.of()), search))
                .flatExtracting(Filter::choices)
                .containsExactly(new Choice("contract-0", "PERMANENT", "Permanent", 0, true));
    }

    @Test
    void what_was_chosen_stays_without_counts() {
        Search search = new Search();
        search.location = List.of("Leeds", "York");

        assertThat(Filter.of(null, search))
                .flatExtracting(Filter::choices)
                .extracting(Choice::value, Choice::chosen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Leeds", true),
                        org.assertj.core.groups.Tuple.tuple("York", true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, a b, /jobs?cursor=a+b",
                "'', x, /jobs?cursor=x",
                "q=cook, x, /jobs?q=cook&cursor=x",
                "q=cook&cursor=old&location=Leeds, x&y, /jobs?q=cook&location=Leeds&cursor=x%26y",
                "cursor=old, x, /jobs?cursor=x"
            })
    void the_next_page_keeps_the_query(@Nullable String query, String cursor, String address) {
        assertThat(Filter.next(query, cursor)).isEqualTo(address);
    }

    private static Facets facets(List<Value> places, List<Value> contracts) {
        return new Facets(4, List.of(), places, List.of(), contracts, List.of());
    }
}

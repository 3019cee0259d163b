package hiring.portal.candidate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.portal.candidate.draft.TimelineView.Entry;
import hiring.portal.candidate.draft.TimelineView.Item;
import hiring.portal.candidate.draft.TimelineView.Open;
import hiring.portal.client.Applications.Gap;
import hiring.portal.client.Applications.Stretch;
import hiring.portal.client.Applications.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineViewTest {

    private static final LocalDate FROM = LocalDate.of(2018, 9, 1);
    private static final LocalDate TO = LocalDate.of(2019, 1, 31);

    @Test
    void a_gap_leads_to_the_page_that_explains_it() {
        TimelineView view = view(new Stretch("GAP", FROM, TO, 153, List.of(), List.of(new Gap(FROM, TO))));

        assertThat(view.toExplain()).isEqualTo(1);
        assertThat(view.items())
                .containsExactly(new Item(
                        "1 September 2018 to 31 January 2019",
                        "5 months",
                        true,
                        false,
                        List.of(),
                        List.of(new Open("1 September 2018 to 31 January 2019", "from=2018-09-01&to=2019-01-31"))));
    }

    @ParameterizedTest
    @CsvSource({"COVERED, false, false", "GAP, true, false", "EXPLAINED_GAP, true, true"})
    void kinds(String kind, boolean gap, boolean explained) {
        Item item = view(new Stretch(kind, FROM, TO, 1, List.of(), List.of()))
                .items()
                .getFirst();

        assertThat(item.gap()).isEqualTo(gap);
        assertThat(item.explained()).isEqualTo(explained);
    }

    @Test
    void a_stretch_without_a_beginning() {
        assertThat(view(new Stretch("COVERED", null, TO, null, List.of(), List.of()))
                        .items()
                        .getFirst())
                .returns("Until 31 January 2019", Item::dates)
                .returns(null, Item::length);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 day",
        "59, 59 days",
        "61, 2 months",
        "365, 1 year",
        "396, '1 year, 1 month'",
        "730, 2 years",
        "1004, '2 years, 9 months'"
    })
    void lengths(int days, String words) {
        assertThat(view(new Stretch("COVERED", FROM, TO, days, List.of(), List.of()))
                        .items()
                        .getFirst()
                        .length())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"role":"Cook","organisation":"Cafe","kind":"EMPLOYMENT"} | Cook    | Cafe
                    {"organisation":"Cafe","kind":"EMPLOYMENT"}               | Cafe    | Job
                    {"kind":"TRAVEL"}                                         | Travel  | ``
                    {}                                                        | ``      | ``
                    """)
    void an_entry_has_the_best_title_that_is_known(String entry, String title, String detail)
            throws JsonProcessingException {
        JsonNode history = new ObjectMapper().readTree("[{}," + entry + "]");
        Timeline timeline = new Timeline(28, List.of(new Stretch("COVERED", FROM, TO, 153, List.of(1), List.of())));

        Entry shown =
                TimelineView.of(timeline, history).items().getFirst().entries().getFirst();

        assertThat(shown.place()).isEqualTo(1);
        assertThat(shown.title()).isEqualTo(title);
        if (!title.equals("Cafe")) {
            assertThat(shown.detail()).isEqualTo(detail);
        }
    }

    private static TimelineView view(@Nullable Stretch stretch) {
        return TimelineView.of(
                new Timeline(28, stretch == null ? List.of() : List.of(stretch)), new ObjectMapper().createArrayNode());
    }
}

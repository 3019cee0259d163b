package hiring.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionStageTest {

    // Each component has a value, those that are added later too
    private static final SelectionStage STAGE = Samples.of(SelectionStage.class);

    private static final Instant OPENS = Instant.parse("2021-01-05T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2021-01-08T00:00:00Z");

    @Test
    void other_times_change_nothing_else() {
        assertThat(STAGE).hasNoNullFieldsOrProperties();
        assertThat(STAGE.at(StageDates.of(STAGE))).isEqualTo(STAGE);
    }

    @Test
    void parts_keep_their_windows_where_times_were_written_before_parts_had_some() {
        assertThat(STAGE.at(dates(null))).isEqualTo(STAGE);
    }

    @Test
    void a_part_takes_its_new_window_and_loses_one_that_is_not_there_any_more() {
        String part = Objects.requireNonNull(STAGE.parts()).getFirst().code();

        assertThat(STAGE.at(dates(List.of(new PartDates(part, OPENS, CLOSES)))).parts())
                .extracting(StagePart::opensAt, StagePart::closesAt)
                .containsExactly(tuple(OPENS, CLOSES));
        assertThat(STAGE.at(dates(List.of())).parts()).isEqualTo(STAGE.partsWithoutWindows());
        assertThat(STAGE.partsWithoutWindows())
                .extracting(StagePart::opensAt, StagePart::closesAt)
                .containsExactly(tuple(null, null));
    }

    private static StageDates dates(@Nullable List<PartDates> parts) {
        return new StageDates(STAGE.code(), STAGE.opensAt(), STAGE.closesAt(), STAGE.dates(), parts);
    }

    @Test
    void other_terms_change_nothing_else() {
        assertThat(STAGE.by(STAGE.matrix(), STAGE.progression())).isEqualTo(STAGE);
    }
}

package hiring.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionStageTest {

    // Each component has a value, those that are added later too
    private static final SelectionStage STAGE = Samples.of(SelectionStage.class);

    @Test
    void other_times_change_nothing_else() {
        assertThat(STAGE).hasNoNullFieldsOrProperties();
        assertThat(STAGE.at(new StageDates(STAGE.code(), STAGE.opensAt(), STAGE.closesAt(), STAGE.dates())))
                .isEqualTo(STAGE);
    }

    @Test
    void other_terms_change_nothing_else() {
        assertThat(STAGE.by(STAGE.matrix(), STAGE.progression())).isEqualTo(STAGE);
    }
}

package hiring.vacancy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.SelectionStage.Kind;
import hiring.vacancy.timetable.StageTraits.Need;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StageTraitsTest {

    @ParameterizedTest
    @EnumSource
    void every_kind_has_words_rules_and_one_way_to_a_result(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(traits.words()).isNotBlank();
        assertThat(traits.rules()).isNotEmpty();
        assertThat(traits.matrix() == Need.REQUIRED && traits.highestMark() == Need.REQUIRED)
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void sessions_are_held_on_days_and_scored(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(traits.sessions()).isEqualTo(traits.days() == Need.REQUIRED);
        assertThat(!traits.sessions() || traits.matrix() == Need.REQUIRED).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void assessors_score_where_there_is_a_matrix(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(traits.sessions() || traits.formsRead()).isEqualTo(traits.matrix() == Need.REQUIRED);
        assertThat(traits.unattended() && traits.matrix() == Need.REQUIRED).isFalse();
    }
}

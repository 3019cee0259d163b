package hiring.vacancy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.SelectionStage.Kind;
import hiring.vacancy.timetable.StageTraits.Part;
import hiring.vacancy.timetable.StageTraits.Trait;
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
        assertThat(traits.requires(Part.MATRIX) && traits.requires(Part.HIGHEST_MARK))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void sessions_are_held_on_days_and_scored(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(traits.has(Trait.HOLDS_SESSIONS)).isEqualTo(traits.requires(Part.DAYS));
        assertThat(!traits.has(Trait.HOLDS_SESSIONS) || traits.requires(Part.MATRIX))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void assessors_score_where_there_is_a_matrix(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(traits.has(Trait.HOLDS_SESSIONS) || traits.has(Trait.READS_FORMS))
                .isEqualTo(traits.requires(Part.MATRIX));
        assertThat(traits.has(Trait.NEEDS_NO_ASSESSORS) && traits.requires(Part.MATRIX))
                .isFalse();
    }
}

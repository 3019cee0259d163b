package hiring.vacancy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.SelectionStage.Kind;
import hiring.vacancy.timetable.StageTraits.Trait;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to hold in every row. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StageTraitsTest {

    @ParameterizedTest
    @EnumSource
    void a_kind_is_scored_or_marked_or_neither(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(traits.words()).isNotBlank();
        assertThat(traits.has(Trait.SCORED) && traits.has(Trait.MARKED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void sessions_are_held_on_days_and_scored(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(!traits.has(Trait.HOLDS_SESSIONS) || traits.has(Trait.MAY_HAVE_DAYS))
                .isTrue();
        assertThat(!traits.has(Trait.HOLDS_SESSIONS) || traits.has(Trait.SCORED))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void assessors_score_what_they_see_or_read(Kind kind) {
        StageTraits traits = StageTraits.of(kind);

        assertThat(traits.has(Trait.HOLDS_SESSIONS) || traits.has(Trait.READS_FORMS))
                .isEqualTo(traits.has(Trait.SCORED));
        assertThat(traits.has(Trait.NEEDS_NO_ASSESSORS) && traits.has(Trait.SCORED))
                .isFalse();
    }
}

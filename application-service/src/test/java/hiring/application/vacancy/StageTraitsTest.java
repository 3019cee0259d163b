package hiring.application.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.SelectionStage.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StageTraitsTest {

    @ParameterizedTest
    @EnumSource
    void assessors_read_the_form_at_a_form_review_only(Kind kind) {
        assertThat(StageTraits.of(kind)).isEqualTo(new StageTraits(kind == Kind.FORM_REVIEW));
    }
}

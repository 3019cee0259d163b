package hiring.assessment.result;

import static hiring.assessment.SampleVacancies.INTERVIEW_DAY;
import static hiring.assessment.SampleVacancies.level;
import static hiring.assessment.SampleVacancies.passOrFail;
import static hiring.assessment.SampleVacancies.scored;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.plan.StageParts;
import hiring.events.Measure;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart;
import hiring.events.StagePart.Delivery;
import hiring.kit.problem.FieldError;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartRuleTest {

    private static final StagePart BRIEFING =
            new StagePart("briefing", "Briefing", Measure.of(Measure.Type.COMPLETED), Delivery.ASSESSOR, null, null);

    private static final StageParts PARTS = StageParts.of(stage("day", Kind.ASSESSMENT_CENTRE)
            .dates(INTERVIEW_DAY)
            .parts(
                    passOrFail("climb", Delivery.ASSESSOR),
                    level("run", Delivery.RECRUITER, "8.6"),
                    scored("talk", Delivery.PANEL),
                    BRIEFING)
            .build());

    private static List<String> codes(StageParts parts, PartDraft draft) {
        return PartRule.mistakes(parts, "/results/3", draft).stream()
                .map(mistake -> mistake.pointer().replace("/results/3", "") + " " + mistake.code())
                .toList();
    }

    private static PartDraft quantity(String part, String value, @Nullable String unit) {
        return new PartDraft(part, null, new BigDecimal(value), unit, null);
    }

    @ParameterizedTest
    @CsvSource({
        "1, level, ''",
        "15.0, level, ''",
        "8.60, level, ''",
        "8.61, level, /value decimals",
        "0.9, level, /value range",
        "15.1, level, /value range",
        "8.6, second, /unit wrong-unit",
        "0.95, metre, /unit wrong-unit;/value decimals;/value range",
        "1E+2, level, /value range",
        "1E-400000000, level, /value decimals;/value range"
    })
    void takes_a_quantity_in_its_unit_and_range_with_its_decimals(String value, String unit, String mistakes) {
        assertThat(String.join(";", codes(PARTS, quantity("run", value, unit)))).isEqualTo(mistakes);
    }

    @Test
    void a_quantity_needs_a_value_and_its_unit_and_nothing_else() {
        assertThat(codes(PARTS, new PartDraft("run", true, null, null, true)))
                .containsExactly("/passed not-used", "/value required", "/unit required", "/completed not-used");
    }

    @Test
    void a_part_that_is_passed_or_failed_takes_one_of_the_two() {
        assertThat(codes(PARTS, new PartDraft("climb", false, null, null, null)))
                .isEmpty();
        assertThat(codes(PARTS, new PartDraft("climb", null, BigDecimal.ONE, "level", null)))
                .containsExactly("/passed required", "/value not-used", "/unit not-used");
    }

    @Test
    void a_completed_part_is_recorded_as_true() {
        StageParts alone = StageParts.of(stage("induction", Kind.TEST)
                .parts(new StagePart(
                        "video", "Video", Measure.of(Measure.Type.COMPLETED), Delivery.CANDIDATE, null, null))
                .build());

        assertThat(codes(alone, new PartDraft("video", null, null, null, true))).isEmpty();
        assertThat(codes(alone, new PartDraft("video", null, null, null, false)))
                .containsExactly("/completed required");
    }

    @Test
    void refuses_parts_that_are_unknown_or_known_otherwise() {
        for (String part : List.of("nowhere", "talk", "briefing")) {
            assertThat(codes(PARTS, new PartDraft(part, true, null, null, null)))
                    .containsExactly(part.equals("nowhere") ? "/part unknown-part" : "/part not-recorded");
        }
        assertThat(PartRule.mistakes(PARTS, "", new PartDraft("nowhere", true, null, null, null)))
                .extracting(FieldError::message)
                .containsExactly("The parts of this stage are: climb, run, talk, briefing");
    }
}

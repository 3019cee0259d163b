package hiring.assessment.planversion;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.SampleVacancies;
import hiring.events.GuaranteePolicy;
import hiring.events.Measure;
import hiring.events.PartDates;
import hiring.events.Progression;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.StageDates;
import hiring.events.StagePart;
import hiring.events.StagePart.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsHashTest {

    private static SelectionStage stage(int weight, @Nullable List<String> tieBreak, LocalDate... days) {
        SelectionStage stage = SampleVacancies.stage("interview", Kind.INTERVIEW)
                .dates(days)
                .matrix(SampleVacancies.matrix(2, 1, 5, new Line("answers", "skills-1", "interview", weight, null)))
                .build();
        return new SelectionStage(
                stage.code(),
                stage.name(),
                stage.kind(),
                null,
                null,
                stage.dates(),
                false,
                false,
                stage.matrix(),
                new Progression(
                        Progression.Rule.RANKED,
                        3,
                        null,
                        null,
                        tieBreak,
                        new GuaranteePolicy(GuaranteePolicy.Extent.ALL, null)));
    }

    @Test
    void is_written_in_the_order_of_names_and_without_what_is_absent() {
        assertThat(TermsHash.canonical(stage(2, null)))
                .isEqualTo("{\"matrix\":{\"anchors\":[{\"meaning\":\"Not shown\",\"score\":1},"
                        + "{\"meaning\":\"Shown throughout\",\"score\":5}],\"assessors\":2,\"highest\":5,"
                        + "\"lines\":[{\"code\":\"answers\",\"criterion\":\"skills-1\",\"evidence\":\"interview\","
                        + "\"weight\":2}],\"lowest\":1},"
                        + "\"progression\":{\"guarantee\":{\"extent\":\"ALL\"},\"places\":3,\"rule\":\"RANKED\"}}");
    }

    @Test
    void changes_with_the_terms_and_with_nothing_else() {
        String hash = TermsHash.of(stage(2, null));

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(TermsHash.of(stage(2, null, LocalDate.of(2021, 3, 1)))).isEqualTo(hash);
        assertThat(TermsHash.of(stage(3, null))).isNotEqualTo(hash);
        assertThat(TermsHash.of(stage(2, List.of("skills-1")))).isNotEqualTo(hash);
        assertThat(TermsHash.of(withPart(stage(2, null)))).isNotEqualTo(hash);
    }

    @Test
    void dates_of_parts_are_no_terms() {
        SelectionStage stage = withPart(stage(2, null));
        Instant opens = Instant.parse("2021-03-01T00:00:00Z");
        StageDates moved = new StageDates(
                stage.code(),
                null,
                null,
                stage.dates(),
                List.of(new PartDates("climb", opens, opens.plusSeconds(86_400))));

        assertThat(stage.at(moved)).isNotEqualTo(stage);
        assertThat(TermsHash.of(stage.at(moved))).isEqualTo(TermsHash.of(stage));
    }

    private static SelectionStage withPart(SelectionStage stage) {
        return new SelectionStage(
                stage.code(),
                stage.name(),
                stage.kind(),
                null,
                null,
                stage.dates(),
                false,
                false,
                stage.matrix(),
                stage.progression(),
                List.of(new StagePart(
                        "climb", "Climb", Measure.of(Measure.Type.PASS_OR_FAIL), Delivery.ASSESSOR, null, null)),
                null,
                null,
                null,
                null);
    }
}

package hiring.assessment.publication;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.publication.Shortlist.Candidate;
import hiring.assessment.shortlist.Reason;
import hiring.assessment.shortlist.StageVerdict;
import hiring.events.Progression;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people who may score are shown of a shortlist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortlistTest {

    private static final Candidate FIRST = candidate(3, 30, 1, StageVerdict.PROGRESS, false, "within-places");
    private static final Candidate NEXT = candidate(2, 20, 2, StageVerdict.NOT_PROGRESS, false, "outside-places");
    private static final Candidate GUARANTEED =
            candidate(1, 10, 3, StageVerdict.PROGRESS, true, "guaranteed-interview");

    private static Candidate candidate(
            int id, int total, int rank, StageVerdict verdict, boolean guaranteed, String code) {
        return new Candidate(
                new UUID(0, id),
                BigDecimal.valueOf(total),
                rank,
                verdict,
                guaranteed,
                List.of(new Reason(code, "Rank %d of 3, 1 places; guaranteed interview".formatted(rank))),
                List.of(new Reason("assessor-has-applied", "Since")));
    }

    private static Shortlist view(Progression.Rule rule) {
        return new Shortlist(
                new UUID(1, 1),
                "shortlisting",
                rule,
                true,
                List.of(),
                null,
                1,
                null,
                3,
                2,
                List.of(FIRST, NEXT, GUARANTEED));
    }

    @Test
    void shows_all_who_go_on_from_a_ranked_stage_in_the_same_way() {
        List<Candidate> shown = view(Progression.Rule.RANKED).forScorer().candidates();

        assertThat(shown)
                .extracting(candidate -> candidate.applicationId().getLeastSignificantBits())
                .containsExactly(1L, 3L, 2L);
        assertThat(shown.get(0))
                .usingRecursiveComparison()
                .ignoringFields("applicationId")
                .isEqualTo(shown.get(1));
        assertThat(shown).allSatisfy(candidate -> {
            assertThat(candidate.rank()).isNull();
            assertThat(candidate.guaranteedInterview()).isNull();
            assertThat(candidate.marks()).isNotEmpty();
            assertThat(candidate.reasons().toString()).doesNotContain("Rank", "guaranteed");
        });
        assertThat(shown.get(2).total()).isEqualTo(BigDecimal.valueOf(20));
    }

    @Test
    void leaves_out_who_asked_at_any_other_stage_and_nothing_else() {
        List<Candidate> shown = view(Progression.Rule.PASS_MARK).forScorer().candidates();

        assertThat(shown)
                .hasSize(3)
                .allSatisfy(
                        candidate -> assertThat(candidate.guaranteedInterview()).isNull());
        assertThat(shown).extracting(Candidate::rank).containsExactly(1, 2, 3);
    }
}

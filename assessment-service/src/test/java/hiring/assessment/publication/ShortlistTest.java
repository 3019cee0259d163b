package hiring.assessment.publication;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.publication.Shortlist.Candidate;
import hiring.assessment.shortlist.Calculation;
import hiring.assessment.shortlist.Fraction;
import hiring.assessment.shortlist.Merit;
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

    private static final Shortlist.Working WORKING = new Shortlist.Working(
            new Merit(Fraction.of(1), List.of()), new Calculation(List.of(), null, null, List.of(), List.of()));
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
                List.of(
                        new Reason(code, "Rank %d of 3, 1 places; guaranteed interview".formatted(rank)),
                        new Reason("tie-break", "Rank decided by skills-1"),
                        new Reason("beyond-guaranteed-share", "Rank of those who asked: guaranteed")),
                List.of(new Reason("assessor-has-applied", "Since")),
                WORKING);
    }

    private static List<Candidate> shown(Progression.Rule rule) {
        return Shortlist.shown(
                        rule, true, List.of(FIRST, NEXT, GUARANTEED), Candidate::applicationId, Candidate::proposed)
                .stream()
                .map(candidate -> candidate.forScorer(rule))
                .toList();
    }

    @Test
    void shows_all_who_go_on_from_a_ranked_stage_in_the_same_way() {
        List<Candidate> shown = shown(Progression.Rule.RANKED);

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
            assertThat(candidate.working()).isNull();
            assertThat(candidate.marks()).isNotEmpty();
            assertThat(candidate.reasons().toString()).doesNotContain("Rank", "guaranteed");
        });
        assertThat(shown.get(2).total()).isEqualTo(BigDecimal.valueOf(20));
    }

    @Test
    void leaves_out_who_asked_at_any_other_stage_and_nothing_else() {
        List<Candidate> shown = shown(Progression.Rule.PASS_MARK);

        assertThat(shown)
                .hasSize(3)
                .allSatisfy(
                        candidate -> assertThat(candidate.guaranteedInterview()).isNull());
        assertThat(shown).extracting(Candidate::rank).containsExactly(1, 2, 3);
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        List<UUID> ids = List.of(new UUID(0, 5), new UUID(0, 1), new UUID(0, 3));

        assertThat(Shortlist.Slice.of(ids, id -> id, null, 2))
                .contains(new Shortlist.Slice<>(ids.subList(0, 2), new UUID(0, 1)));
        assertThat(Shortlist.Slice.of(ids, id -> id, new UUID(0, 1), 2))
                .contains(new Shortlist.Slice<>(ids.subList(2, 3), null));
        assertThat(Shortlist.Slice.of(ids, id -> id, new UUID(0, 3), 2))
                .contains(new Shortlist.Slice<>(List.of(), null));
        assertThat(Shortlist.Slice.of(ids, id -> id, null, 3)).contains(new Shortlist.Slice<>(ids, null));
        assertThat(Shortlist.Slice.of(ids, id -> id, new UUID(0, 9), 2)).isEmpty();
    }
}

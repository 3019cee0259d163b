package hiring.assessment.reserve;

import static hiring.assessment.participation.SampleCandidacies.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.participation.ApplicationFact.CandidateWithdrew;
import hiring.assessment.participation.ApplicationFact.OfferTaken;
import hiring.assessment.participation.ApplicationFact.PromotedFromReserve;
import hiring.assessment.reserve.ReserveList.ReserveState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReserveStateTest {

    private static final Instant NOW = Instant.parse("2021-04-01T09:00:00Z");

    @Test
    void every_state_is_reached_by_facts() {
        PromotedFromReserve promoted = new PromotedFromReserve(NOW);

        Map<ReserveState, ReserveState> reached = Map.of(
                ReserveState.WAITING, ReserveState.of(reserved()),
                ReserveState.PROMOTED, ReserveState.of(reserved(promoted)),
                ReserveState.APPOINTED, ReserveState.of(reserved(promoted, new OfferTaken(NOW))),
                ReserveState.WITHDRAWN, ReserveState.of(reserved(promoted, new CandidateWithdrew(NOW))));

        assertThat(reached).containsOnlyKeys(ReserveState.values());
        assertThat(reached).allSatisfy((expected, actual) -> assertThat(actual).isEqualTo(expected));
    }
}

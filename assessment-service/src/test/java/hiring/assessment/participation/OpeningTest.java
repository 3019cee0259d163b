package hiring.assessment.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTest {

    private static final Instant LAPSED = Instant.parse("2021-03-06T00:00:00Z");

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    @Test
    void a_lapse_frees_the_opening_and_a_renewed_offer_takes_it_again() {
        Candidacy candidacy = appointed();
        assertThat(candidacy.openingFreedAt()).isEmpty();

        candidacy.apply(new ApplicationFact.OpeningFreed(FIRST, LAPSED));
        assertThat(candidacy.openingFreedAt()).isPresent();

        candidacy.apply(new ApplicationFact.OfferRenewed(FIRST));
        assertThat(candidacy.openingFreedAt()).isEmpty();
    }

    @Test
    void a_repeated_lapse_does_not_free_the_opening_of_the_renewed_offer() {
        Candidacy candidacy = appointed();
        candidacy.apply(new ApplicationFact.OfferRenewed(FIRST));

        candidacy.apply(new ApplicationFact.OpeningFreed(FIRST, LAPSED));

        assertThat(candidacy.openingFreedAt()).isEmpty();
    }

    @Test
    void the_renewed_offer_can_lapse_too() {
        Candidacy candidacy = appointed();
        candidacy.apply(new ApplicationFact.OpeningFreed(FIRST, LAPSED));
        candidacy.apply(new ApplicationFact.OfferRenewed(FIRST));

        candidacy.apply(new ApplicationFact.OpeningFreed(SECOND, LAPSED.plusSeconds(120)));

        assertThat(candidacy.openingFreedAt()).isPresent();
    }

    @Test
    void a_renewed_offer_can_be_declined_by_a_replica_whose_clock_is_behind() {
        Candidacy candidacy = appointed();
        candidacy.apply(new ApplicationFact.OpeningFreed(FIRST, LAPSED));
        candidacy.apply(new ApplicationFact.OfferRenewed(FIRST));

        candidacy.apply(new ApplicationFact.OpeningFreed(SECOND, LAPSED.minusSeconds(30)));
        // Heard of again
        candidacy.apply(new ApplicationFact.OfferRenewed(FIRST));

        assertThat(candidacy.openingFreedAt()).isPresent();
    }

    private static Candidacy appointed() {
        Candidacy candidacy = SampleCandidacies.one();
        candidacy.appointed(LAPSED);
        return candidacy;
    }
}

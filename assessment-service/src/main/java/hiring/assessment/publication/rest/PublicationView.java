package hiring.assessment.publication.rest;

import hiring.assessment.publication.StagePublication;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published decision on who goes on from a stage. The stage's proposal shows its candidates.
 *
 * @param places how many could go on; absent where there was no limit
 * @param considered how many candidates were considered
 * @param progressed how many candidates go on
 */
record PublicationView(
        UUID id,
        UUID vacancyId,
        String stageCode,
        @Min(1) int number,
        @Min(0) @Nullable Integer places,
        @Nullable Integer passMark,
        String rationale,
        @Nullable String termsHash,
        UUID publishedBy,
        Instant publishedAt,
        @Min(0) int considered,
        @Min(0) int progressed) {

    static PublicationView of(StagePublication publication) {
        return new PublicationView(
                publication.id(),
                publication.vacancyId(),
                publication.stageCode(),
                publication.number(),
                publication.places(),
                publication.passMark(),
                publication.rationale(),
                publication.termsHash().orElse(null),
                publication.publishedBy(),
                publication.publishedAt(),
                publication.considered(),
                publication.progressed());
    }
}

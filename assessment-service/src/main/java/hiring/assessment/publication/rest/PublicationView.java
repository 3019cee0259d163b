package hiring.assessment.publication.rest;

import hiring.assessment.publication.ReadPublications.Numbered;
import hiring.assessment.publication.StagePublication;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published decision on who goes on from a stage. The stage's proposal shows its candidates.
 *
 * @param places how many could go on; absent where there was no limit
 * @param replaces the number of the publication that it replaces; absent of the first
 * @param reason why it replaces that one
 * @param replacedBy the number of the publication that replaces it; absent while it holds
 * @param considered how many candidates were considered
 * @param progressed how many candidates go on
 */
record PublicationView(
        UUID id,
        UUID vacancyId,
        String stageCode,
        @Min(1) int number,
        @Min(1) @Nullable Integer replaces,
        @Nullable String reason,
        @Min(2) @Nullable Integer replacedBy,
        @Min(0) @Nullable Integer places,
        @Nullable Integer passMark,
        String rationale,
        @Nullable String termsHash,
        UUID publishedBy,
        Instant publishedAt,
        @Min(0) int considered,
        @Min(0) int progressed) {

    static PublicationView of(Numbered numbered) {
        StagePublication publication = numbered.publication();
        return new PublicationView(
                publication.id(),
                publication.vacancyId(),
                publication.stageCode(),
                publication.number(),
                publication.replaces(),
                publication.reason().orElse(null),
                numbered.replacedBy(),
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

package hiring.assessment.publication.rest;

import hiring.assessment.plan.rest.ProgressionRule;
import hiring.assessment.publication.Shortlist;
import hiring.assessment.shortlist.Missing;
import hiring.assessment.shortlist.Reason;
import hiring.assessment.shortlist.StageVerdict;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would go on from a stage or, once it is published, who goes on.
 *
 * @param complete whether all is known that the decision needs
 * @param waitingFor what is not known yet
 * @param publishedAt absent while this is only a proposal
 * @param places how many the proposal counts with; absent where there is no limit
 * @param considered how many candidates are considered
 * @param progressing how many candidates go on
 * @param candidates best first
 */
record ShortlistView(
        UUID vacancyId,
        String stageCode,
        ProgressionRule rule,
        boolean complete,
        List<MissingView> waitingFor,
        @Nullable Instant publishedAt,
        @Min(0) @Nullable Integer places,
        @Nullable Integer passMark,
        @Min(0) int considered,
        @Min(0) int progressing,
        List<ShortlistCandidateView> candidates) {

    static ShortlistView of(Shortlist shortlist) {
        return new ShortlistView(
                shortlist.vacancyId(),
                shortlist.stageCode(),
                ProgressionRule.of(shortlist.rule()),
                shortlist.complete(),
                shortlist.waitingFor().stream().map(MissingView::of).toList(),
                shortlist.publishedAt(),
                shortlist.places(),
                shortlist.passMark(),
                shortlist.considered(),
                shortlist.progressing(),
                shortlist.candidates().stream().map(ShortlistCandidateView::of).toList());
    }

    /**
     * A candidate of a shortlist with every reason.
     *
     * @param total absent, as the rank, for people who may score, where it would tell who asked for the guaranteed
     *     interview
     * @param rank absent for a candidate who does not meet a minimum or was not scored
     * @param guaranteedInterview absent for people who may score
     * @param marks what a person has to look at before this is published
     */
    record ShortlistCandidateView(
            UUID applicationId,
            @Nullable BigDecimal total,
            @Min(1) @Nullable Integer rank,
            StageVerdict proposed,
            @Nullable Boolean guaranteedInterview,
            List<ReasonView> reasons,
            List<ReasonView> marks) {

        static ShortlistCandidateView of(Shortlist.Candidate candidate) {
            return new ShortlistCandidateView(
                    candidate.applicationId(),
                    candidate.total(),
                    candidate.rank(),
                    candidate.proposed(),
                    candidate.guaranteedInterview(),
                    candidate.reasons().stream().map(ReasonView::of).toList(),
                    candidate.marks().stream().map(ReasonView::of).toList());
        }
    }

    /**
     * Why a candidate is proposed, not proposed, or marked.
     *
     * @param code stable, kebab-case
     * @param text for the person who decides
     */
    record ReasonView(String code, String text) {

        static ReasonView of(Reason reason) {
            return new ReasonView(reason.code(), reason.text());
        }
    }

    /**
     * Something that the decision needs and that is not known yet.
     *
     * @param code stable, kebab-case
     * @param count how many are missing
     * @param text for the person who decides
     */
    record MissingView(String code, @Min(0) long count, String text) {

        static MissingView of(Missing missing) {
            return new MissingView(missing.code(), missing.count(), missing.text());
        }
    }
}

package hiring.assessment.publication.rest;

import hiring.assessment.plan.rest.ProgressionRule;
import hiring.assessment.publication.Shortlist;
import hiring.assessment.shortlist.Missing;
import hiring.assessment.shortlist.Reason;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.StageVerdict;
import hiring.kit.rest.Keyset;
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
 * @param terms what it is decided by
 * @param number of the publication; absent while this is only a proposal
 * @param candidates a page of them, best first
 * @param next the cursor of the page after this one; absent on the last page
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
        TermsView terms,
        @Min(1) @Nullable Integer number,
        List<ShortlistCandidateView> candidates,
        @Nullable String next) {

    static ShortlistView of(Shortlist shortlist) {
        return new ShortlistView(
                shortlist.vacancyId(),
                shortlist.stageCode(),
                ProgressionRule.of(shortlist.terms().rule()),
                shortlist.complete(),
                shortlist.waitingFor().stream().map(MissingView::of).toList(),
                shortlist.publishedAt(),
                shortlist.terms().places(),
                shortlist.terms().passMark(),
                shortlist.considered(),
                shortlist.progressing(),
                TermsView.of(shortlist.terms(), shortlist.termsHash()),
                shortlist.number(),
                ShortlistCandidateView.of(shortlist),
                shortlist.candidates().next() == null
                        ? null
                        : Keyset.OF_ID.cursorAfter(shortlist.candidates().next()));
    }

    /**
     * A candidate of a shortlist with every reason.
     *
     * @param total absent, as the rank, for people who may score, where it would tell who asked for the guaranteed
     *     interview
     * @param rank absent for a candidate who does not meet a minimum or was not scored
     * @param guaranteedInterview absent for people who may score
     * @param marks what a person has to look at before this is published
     * @param calculation from what the verdict follows; absent for people who may score, and where it was not stored
     */
    record ShortlistCandidateView(
            UUID applicationId,
            @Nullable BigDecimal total,
            @Min(1) @Nullable Integer rank,
            StageVerdict proposed,
            @Nullable Boolean guaranteedInterview,
            List<ReasonView> reasons,
            List<ReasonView> marks,
            @Nullable CalculationView calculation) {

        static List<ShortlistCandidateView> of(Shortlist shortlist) {
            return shortlist.candidates().items().stream()
                    .map(candidate -> of(shortlist.terms(), candidate))
                    .toList();
        }

        static ShortlistCandidateView of(Terms terms, Shortlist.Candidate candidate) {
            return new ShortlistCandidateView(
                    candidate.applicationId(),
                    candidate.total(),
                    candidate.rank(),
                    candidate.proposed(),
                    candidate.guaranteedInterview(),
                    candidate.reasons().stream().map(ReasonView::of).toList(),
                    candidate.marks().stream().map(ReasonView::of).toList(),
                    candidate.working() == null ? null : CalculationView.of(terms, candidate.working()));
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

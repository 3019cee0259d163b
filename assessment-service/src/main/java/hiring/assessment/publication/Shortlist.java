package hiring.assessment.publication;

import hiring.assessment.shortlist.Calculation;
import hiring.assessment.shortlist.Merit;
import hiring.assessment.shortlist.Missing;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.Reason;
import hiring.assessment.shortlist.ShortlistRule;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.assessment.shortlist.StageVerdict;
import hiring.events.Progression;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who would go on from a stage, or, once it is published, who does.
 *
 * @param terms what it counts with
 * @param termsHash of the stage's own matrix, progression and parts; absent of a publication of an earlier version
 * @param number of the publication; absent while this is only a proposal
 * @param complete whether all is known that the decision needs
 * @param publishedAt absent while this is only a proposal
 * @param candidates a page of them, best first
 */
public record Shortlist(
        UUID vacancyId,
        String stageCode,
        Terms terms,
        @Nullable String termsHash,
        @Nullable Integer number,
        boolean complete,
        List<Missing> waitingFor,
        @Nullable Instant publishedAt,
        int considered,
        int progressing,
        Slice<Candidate> candidates) {

    // They tell of the totals of others, or of who asked
    private static final Set<String> NOT_FOR_SCORERS = Set.of(ShortlistRule.TIE_BREAK, ShortlistRule.BEYOND_SHARE);

    /**
     * One candidate with every reason.
     *
     * @param total absent, as the rank, for people who may score, where it would tell who asked for the guaranteed
     * interview
     * @param guaranteedInterview absent for people who may score
     * @param marks what has to be looked at before this is published: an assessor who has applied
     * @param working what the verdict follows from; absent for people who may score
     */
    public record Candidate(
            UUID applicationId,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            StageVerdict proposed,
            @Nullable Boolean guaranteedInterview,
            List<Reason> reasons,
            List<Reason> marks,
            @Nullable Working working) {

        static Candidate of(Proposed proposed) {
            return new Candidate(
                    proposed.applicationId(),
                    proposed.total().shown(),
                    proposed.rank(),
                    proposed.verdict(),
                    proposed.guaranteedInterview(),
                    proposed.reasons(),
                    proposed.marks(),
                    new Working(new Merit(proposed.total(), proposed.tieBreak()), proposed.calculation()));
        }

        static Candidate of(Terms terms, StageDecision decision) {
            Calculation calculation = decision.calculation();
            return new Candidate(
                    decision.applicationId(),
                    decision.total(),
                    decision.rank(),
                    decision.verdict(),
                    decision.guaranteedInterview(),
                    decision.reasons(),
                    decision.marks(),
                    calculation == null ? null : new Working(ShortlistRule.merit(terms, calculation), calculation));
        }

        /** Without anything that tells who asked for the guaranteed interview. */
        Candidate forScorer(Progression.Rule rule) {
            if (rule != Progression.Rule.RANKED) {
                return without(total, rank, reasons);
            }
            return proposed == StageVerdict.PROGRESS
                    ? without(null, null, List.of(new Reason("goes-on", "Goes on from this stage")))
                    // A gap in the ranks would tell
                    : without(
                            total,
                            null,
                            reasons.stream()
                                    .filter(reason -> !NOT_FOR_SCORERS.contains(reason.code()))
                                    .map(Candidate::withoutRank)
                                    .toList());
        }

        private static Reason withoutRank(Reason reason) {
            return reason.code().equals(ShortlistRule.OUTSIDE_PLACES)
                    ? new Reason(reason.code(), "Others are before it, and the places are limited")
                    : reason;
        }

        private Candidate without(
                @Nullable BigDecimal shownTotal, @Nullable Integer shownRank, List<Reason> shownReasons) {
            return new Candidate(applicationId, shownTotal, shownRank, proposed, null, shownReasons, marks, null);
        }
    }

    /** What a verdict follows from. */
    public record Working(Merit merit, Calculation calculation) {}

    /**
     * A part of a list.
     *
     * @param next the id of the last item, if more follow
     */
    public record Slice<T>(List<T> items, @Nullable UUID next) {

        /** The items after one of them; empty where it is not among them. */
        static <T> Optional<Slice<T>> of(List<T> all, Function<T, UUID> id, @Nullable UUID after, int limit) {
            int begin = after == null
                    ? 0
                    : IntStream.range(0, all.size())
                                    .filter(i -> id.apply(all.get(i)).equals(after))
                                    .findFirst()
                                    .orElse(-2)
                            + 1;
            if (begin < 0) {
                return Optional.empty();
            }
            int end = Math.min(all.size(), begin + limit);
            List<T> items = all.subList(begin, end);
            return Optional.of(new Slice<>(items, end < all.size() ? id.apply(items.getLast()) : null));
        }

        <R> Slice<R> map(Function<T, R> change) {
            return new Slice<>(items.stream().map(change).toList(), next);
        }
    }

    /**
     * The order in which candidates are shown. Scorers see all who go on from a ranked stage first, in an order that
     * means nothing.
     */
    static <T> List<T> shown(
            Progression.Rule rule,
            boolean forScorer,
            List<T> best,
            Function<T, UUID> id,
            Function<T, StageVerdict> verdict) {
        if (!forScorer || rule != Progression.Rule.RANKED) {
            return best;
        }
        return Stream.concat(
                        best.stream()
                                .filter(one -> verdict.apply(one) == StageVerdict.PROGRESS)
                                .sorted(Comparator.comparing(id)),
                        best.stream().filter(one -> verdict.apply(one) != StageVerdict.PROGRESS))
                .toList();
    }
}

package hiring.assessment.shortlist;

import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.Weighing.Weighed;
import hiring.events.GuaranteePolicy.Extent;
import hiring.events.Progression;
import hiring.events.ScoringMatrix.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on from a stage.
 *
 * <p>The order of candidates is total:
 *
 * <ol>
 *   <li>Candidates who meet every minimum come before those who do not, who have no rank.
 *   <li>The higher total is better: the sum over the lines of weight times mean score; where a part's quantity orders
 *       the candidates, that quantity, such as the mark of a test.
 *   <li>Of equal totals, the higher weighted mean at the first criterion of the tie break is better, then at the
 *       second, and so on. Where a post is given, the totals of earlier stages follow, the latest first.
 *   <li>Candidates who are equal in all of that have the same rank and the same verdict. Where a post is given, the
 *       application's id orders them, which means nothing, and a person is told so.
 * </ol>
 *
 * <p>No candidate who did not pass a part goes on, whatever the rule.
 *
 * <p>The best go on, as many as there are places, and with the last of them all who have the same rank. A guaranteed
 * interview is added to the places and takes none: all who asked for it and meet every minimum go on, or, where the
 * guarantee is proportional, the same share of them as of all who meet every minimum. See decisions 0016 and 0063.
 */
public final class ShortlistRule {

    public static final String OUTSIDE_PLACES = "outside-places";
    public static final String TIE_BREAK = "tie-break";
    public static final String BEYOND_SHARE = "beyond-guaranteed-share";

    private ShortlistRule() {}

    /**
     * The terms of a decision.
     *
     * @param lines with their weights and minimums
     * @param places at most this many; no limit where absent. Where people are appointed, the number of posts
     * @param passMark the lowest total that is enough
     * @param tieBreak codes of the criteria that decide between equal totals, in this order
     * @param guarantee how far the guaranteed interview goes
     */
    public record Terms(
            Progression.Rule rule,
            List<Line> lines,
            @Nullable Integer places,
            @Nullable Integer passMark,
            List<String> tieBreak,
            Extent guarantee) {

        public Terms {
            lines = List.copyOf(lines);
            tieBreak = List.copyOf(tieBreak);
        }

        Terms(Progression.Rule rule, List<Line> lines, @Nullable Integer places, @Nullable Integer passMark) {
            this(rule, lines, places, passMark, List.of(), Extent.ALL);
        }

        boolean takesPassMark(Weighed weighed) {
            return passMark == null || !weighed.total().isLessThan(passMark);
        }

        private Terms withoutPlaces() {
            return new Terms(rule, lines, null, passMark);
        }
    }

    public static Proposal propose(Terms terms, Collection<Contender> contenders) {
        return new Proposal(
                switch (terms.rule()) {
                    case EVERYONE -> inOrder(everyone(Weighing.of(terms, contenders)));
                    case PARTS_PASSED -> inOrder(partsPassed(Weighing.of(terms, contenders)));
                    case PASS_MARK -> {
                        Terms unlimited = terms.withoutPlaces();
                        yield inOrder(new Ranked(unlimited, Weighing.of(unlimited, contenders), false).proposals());
                    }
                    case RANKED -> inOrder(new Ranked(terms, Weighing.of(terms, contenders), true).proposals());
                    case APPOINT -> appointed(terms, Weighing.of(terms, contenders));
                });
    }

    /** The total and the values of the tie break that follow from what is stored of a candidate. */
    public static Merit merit(Terms terms, Calculation calculation) {
        return Weighing.merit(terms, calculation);
    }

    private static List<Proposed> everyone(List<Weighed> all) {
        Reason everyone = new Reason("everyone", "All who took part go on from this stage");
        return unless(weighed -> weighed.contender().calculation().shortcomings(), all, everyone);
    }

    private static List<Proposed> partsPassed(List<Weighed> all) {
        return unless(Weighed::shortcomings, all, new Reason("parts-passed", "Passed every part of this stage"));
    }

    // All go on who have no shortcoming
    private static List<Proposed> unless(
            Function<Weighed, List<Reason>> shortcomings, List<Weighed> all, Reason otherwise) {
        return all.stream()
                .map(weighed -> {
                    List<Reason> found = shortcomings.apply(weighed);
                    return found.isEmpty()
                            ? proposed(weighed, null, StageVerdict.PROGRESS, List.of(otherwise))
                            : proposed(weighed, null, StageVerdict.NOT_PROGRESS, found);
                })
                .toList();
    }

    /** Candidates at a stage with ranks. */
    private static final class Ranked {

        private final Terms terms;
        private final List<Weighed> all;
        private final Ranking ranking;
        private final List<Merit> inRunning;
        private final @Nullable Share guaranteed;
        private final @Nullable Fraction dividedTotal;

        Ranked(Terms terms, List<Weighed> all, boolean guaranteesCount) {
            this.terms = terms;
            this.all = all;
            List<Weighed> meeting = all.stream().filter(Weighed::meetsMinimums).toList();
            ranking = new Ranking(meeting.stream().map(Weighed::merit).toList());
            inRunning = meeting.stream()
                    .filter(terms::takesPassMark)
                    .map(Weighed::merit)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            guaranteed = guaranteesCount ? Share.of(terms, meeting) : null;
            dividedTotal = dividedTotal(terms.places(), inRunning);
        }

        // The total at the line, where a tie break lets only some who have it go on
        private static @Nullable Fraction dividedTotal(@Nullable Integer places, List<Merit> inRunning) {
            if (places == null || places == 0 || places >= inRunning.size()) {
                return null;
            }
            Merit last = inRunning.get(places - 1);
            boolean divided = inRunning.stream()
                    .skip(places)
                    .anyMatch(merit -> merit.total().equals(last.total()) && !merit.equals(last));
            return divided ? last.total() : null;
        }

        List<Proposed> proposals() {
            return all.stream().map(this::proposal).toList();
        }

        private Proposed proposal(Weighed weighed) {
            if (!weighed.meetsMinimums()) {
                return proposed(weighed, null, StageVerdict.NOT_PROGRESS, weighed.shortcomings());
            }
            int rank = ranking.of(weighed.merit());
            if (!terms.takesPassMark(weighed)) {
                return outside(weighed, rank, List.of(belowPassMark(terms, weighed)));
            }
            Optional<Reason> tieBreak = tieBreak(weighed);
            if (reaches(weighed.merit(), terms.places(), inRunning)) {
                return proposed(
                        weighed,
                        rank,
                        StageVerdict.PROGRESS,
                        both(whyIn(terms, rank, ranking.sharing(weighed.merit()), inRunning.size()), tieBreak));
            }
            Reason why = new Reason(OUTSIDE_PLACES, standing(rank, inRunning.size(), terms.places()));
            return outside(weighed, rank, both(why, tieBreak));
        }

        private Proposed outside(Weighed weighed, int rank, List<Reason> why) {
            if (guaranteed == null || !weighed.contender().guaranteedInterview()) {
                return proposed(weighed, rank, StageVerdict.NOT_PROGRESS, why);
            }
            return guaranteed.includes(weighed)
                    ? proposed(weighed, rank, StageVerdict.PROGRESS, List.of(guaranteed.whyIn()))
                    : proposed(
                            weighed,
                            rank,
                            StageVerdict.NOT_PROGRESS,
                            Stream.concat(why.stream(), Stream.of(guaranteed.whyNot()))
                                    .toList());
        }

        private Optional<Reason> tieBreak(Weighed weighed) {
            return weighed.total().equals(dividedTotal)
                    ? Optional.of(new Reason(
                            TIE_BREAK,
                            "Same total as others at the line; decided by %s"
                                    .formatted(String.join(", ", terms.tieBreak()))))
                    : Optional.empty();
        }
    }

    /**
     * The candidates with a guaranteed interview who go on whatever their rank.
     *
     * @param last the least of them; absent where none goes on
     */
    private record Share(int goOn, int asked, @Nullable Merit last) {

        static Share of(Terms terms, List<Weighed> meeting) {
            List<Merit> asked = meeting.stream()
                    .filter(weighed -> weighed.contender().guaranteedInterview())
                    .map(Weighed::merit)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            int goOn = number(terms, asked.size(), meeting.size());
            return new Share(goOn, asked.size(), goOn == 0 ? null : asked.get(goOn - 1));
        }

        private static int number(Terms terms, int asked, int meeting) {
            Integer places = terms.places();
            return switch (terms.guarantee()) {
                case ALL -> asked;
                case PROPORTIONAL ->
                    places == null || places >= meeting
                            ? asked
                            : Math.toIntExact(Math.ceilDiv((long) places * asked, (long) meeting));
            };
        }

        boolean includes(Weighed weighed) {
            return last != null && weighed.merit().compareTo(last) >= 0;
        }

        Reason whyIn() {
            return new Reason(
                    "guaranteed-interview",
                    goOn == asked
                            ? "Meets every minimum and asked for the guaranteed interview; beyond the places"
                            : "Meets every minimum and asked for the guaranteed interview; the best %d of %d go on"
                                    .formatted(goOn, asked));
        }

        Reason whyNot() {
            return new Reason(
                    BEYOND_SHARE,
                    "Asked for the guaranteed interview; of %d who did, the best %d go on".formatted(asked, goOn));
        }
    }

    private static List<Reason> both(Reason first, Optional<Reason> second) {
        return Stream.concat(Stream.of(first), second.stream()).toList();
    }

    private static boolean reaches(Merit merit, @Nullable Integer places, List<Merit> inRunning) {
        if (places == null || places >= inRunning.size()) {
            return true;
        }
        return places > 0 && merit.compareTo(inRunning.get(places - 1)) >= 0;
    }

    // Said of each candidate, so not by a format, which takes longer than the ranking
    private static String standing(int rank, int inRunning, @Nullable Integer places) {
        return "Rank " + rank + " of " + inRunning + ", " + places + " places";
    }

    private static Reason whyIn(Terms terms, int rank, int sharing, int inRunning) {
        if (terms.places() == null) {
            return terms.passMark() == null
                    ? new Reason("meets-minimums", "Meets every minimum; the places are not limited")
                    : new Reason("reaches-pass-mark", "Reaches the pass mark of %d".formatted(terms.passMark()));
        }
        String standing = standing(rank, inRunning, terms.places());
        return rank + sharing - 1 > terms.places()
                ? new Reason("tie-at-the-line", standing + "; equal totals at the line go on together")
                : new Reason("within-places", standing);
    }

    /** Equals have equal ranks, and the next one counts them all: 1, 2, 2, 4. */
    private static final class Ranking {

        private final Map<Merit, Integer> ranks = new HashMap<>();
        private final Map<Merit, Integer> sharing = new HashMap<>();

        Ranking(List<Merit> merits) {
            List<Merit> best = merits.stream().sorted(Comparator.reverseOrder()).toList();
            for (int i = 0; i < best.size(); i++) {
                ranks.putIfAbsent(best.get(i), i + 1);
                sharing.merge(best.get(i), 1, Integer::sum);
            }
        }

        int of(Merit merit) {
            return Objects.requireNonNull(ranks.get(merit));
        }

        int sharing(Merit merit) {
            return Objects.requireNonNull(sharing.get(merit));
        }
    }

    private static List<Proposed> appointed(Terms terms, List<Weighed> all) {
        Predicate<Weighed> appointable = weighed -> weighed.meetsMinimums() && terms.takesPassMark(weighed);
        List<Weighed> order = all.stream().filter(appointable).sorted(byMerit()).toList();
        int posts = terms.places() == null ? order.size() : Math.min(terms.places(), order.size());
        List<Proposed> proposals = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Weighed weighed = order.get(i);
            List<Reason> reasons = new ArrayList<>();
            if (i < posts) {
                reasons.add(new Reason("appointed", "Rank %d, %d posts".formatted(i + 1, posts)));
            } else {
                reasons.add(new Reason("reserve", "Appointable; place %d in reserve".formatted(i + 1 - posts)));
            }
            tieBreak(order, i).ifPresent(reasons::add);
            proposals.add(proposed(weighed, i + 1, i < posts ? StageVerdict.APPOINT : StageVerdict.RESERVE, reasons));
        }
        all.stream()
                .filter(appointable.negate())
                .sorted(Comparator.comparing(Weighed::total)
                        .reversed()
                        .thenComparing(weighed -> weighed.contender().applicationId()))
                .forEach(weighed -> proposals.add(proposed(
                        weighed,
                        null,
                        StageVerdict.NOT_APPOINT,
                        weighed.meetsMinimums() ? List.of(belowPassMark(terms, weighed)) : weighed.shortcomings())));
        return proposals;
    }

    // A post is given to one candidate: after the tie break, the totals of earlier stages decide, the latest first.
    // After them the id decides, which means nothing; the reason says so, and the person who publishes decides
    private static Comparator<Weighed> byMerit() {
        return Comparator.comparing(Weighed::merit)
                .reversed()
                .thenComparing(ShortlistRule::byEarlierStages)
                .thenComparing(weighed -> weighed.contender().applicationId());
    }

    private static int byEarlierStages(Weighed one, Weighed other) {
        List<Fraction> ones = one.contender().calculation().earlier();
        List<Fraction> others = other.contender().calculation().earlier();
        int shared = Math.min(ones.size(), others.size());
        for (int i = 0; i < shared; i++) {
            int difference = others.get(i).compareTo(ones.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return others.size() - ones.size();
    }

    // Equals are neighbours in an order by merit
    private static Optional<Reason> tieBreak(List<Weighed> order, int i) {
        Weighed weighed = order.get(i);
        List<Weighed> equals = Stream.of(i - 1, i + 1)
                .filter(other -> other >= 0 && other < order.size())
                .map(order::get)
                .filter(other -> other.total().equals(weighed.total()))
                .toList();
        if (equals.isEmpty()) {
            return Optional.empty();
        }
        List<Weighed> stillEqual = equals.stream()
                .filter(other -> other.merit().equals(weighed.merit()))
                .toList();
        if (stillEqual.isEmpty()) {
            return Optional.of(new Reason(TIE_BREAK, "Same total as another; the criteria of the tie break decide"));
        }
        boolean decided = stillEqual.stream().allMatch(other -> byEarlierStages(weighed, other) != 0);
        return Optional.of(
                decided
                        ? new Reason("tie-decided-by-earlier-stages", "Same total as another; the stages before decide")
                        : new Reason(
                                "tie-not-decided",
                                "Same total as another, at every stage; the order between them means nothing"));
    }

    private static Reason belowPassMark(Terms terms, Weighed weighed) {
        return new Reason("below-pass-mark", "Total %s, pass mark %d".formatted(weighed.total(), terms.passMark()));
    }

    private static Proposed proposed(
            Weighed weighed, @Nullable Integer rank, StageVerdict verdict, List<Reason> reasons) {
        Contender contender = weighed.contender();
        return new Proposed(
                contender.applicationId(),
                weighed.total(),
                weighed.merit().tieBreak(),
                rank,
                verdict,
                contender.guaranteedInterview(),
                contender.calculation(),
                reasons,
                contender.marks());
    }

    private static List<Proposed> inOrder(List<Proposed> proposals) {
        Comparator<Proposed> best = Comparator.comparing((Proposed proposed) -> proposed.rank() == null)
                .thenComparing(proposed -> proposed.rank() == null ? 0 : proposed.rank())
                .thenComparing(Comparator.comparing(Proposed::total).reversed())
                .thenComparing(Proposed::applicationId);
        return proposals.stream().sorted(best).toList();
    }
}

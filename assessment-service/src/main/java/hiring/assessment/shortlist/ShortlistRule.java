package hiring.assessment.shortlist;

import hiring.assessment.shortlist.Proposal.Proposed;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on from a stage.
 *
 * <p>No candidate who does not pass a part, or misses the minimum of a line, goes on. Of the others, the best go on, as
 * many as there are places; a candidate who has the same total as the last of them goes on too, because nothing
 * distinguishes them. Who asked for the guaranteed interview and meets every minimum goes on beyond the places. See
 * decision 0016.
 */
public final class ShortlistRule {

    public static final String OUTSIDE_PLACES = "outside-places";

    private ShortlistRule() {}

    /**
     * The terms of a decision.
     *
     * @param lines with their minimums
     * @param places at most this many; no limit where absent. Where people are appointed, the number of posts
     * @param passMark the lowest total that is enough
     */
    public record Terms(
            Progression.Rule rule,
            List<Line> lines,
            @Nullable Integer places,
            @Nullable Integer passMark) {

        boolean takesPassMark(Contender contender) {
            return passMark == null || !contender.total().isLessThan(passMark);
        }
    }

    public static Proposal propose(Terms terms, Collection<Contender> contenders) {
        return switch (terms.rule()) {
            case EVERYONE -> new Proposal(inOrder(contenders, everyone(contenders)));
            case PARTS_PASSED -> new Proposal(inOrder(contenders, passed(terms, contenders)));
            case PASS_MARK -> new Proposal(inOrder(contenders, ranked(withoutPlaces(terms), contenders, false)));
            case RANKED -> new Proposal(inOrder(contenders, ranked(terms, contenders, true)));
            case APPOINT -> new Proposal(appointed(terms, contenders));
        };
    }

    private static Terms withoutPlaces(Terms terms) {
        return new Terms(terms.rule(), terms.lines(), null, terms.passMark());
    }

    private static List<Proposed> everyone(Collection<Contender> contenders) {
        Terms noMinimums = new Terms(Progression.Rule.EVERYONE, List.of(), null, null);
        return unless(noMinimums, contenders, new Reason("everyone", "All who took part go on from this stage"));
    }

    private static List<Proposed> passed(Terms terms, Collection<Contender> contenders) {
        return unless(terms, contenders, new Reason("parts-passed", "Passed every part of this stage"));
    }

    // All go on who have no shortcoming
    private static List<Proposed> unless(Terms terms, Collection<Contender> contenders, Reason why) {
        return contenders.stream()
                .map(contender -> {
                    List<Reason> shortcomings = shortcomings(terms, contender);
                    return shortcomings.isEmpty()
                            ? proposed(contender, null, StageVerdict.PROGRESS, List.of(why))
                            : proposed(contender, null, StageVerdict.NOT_PROGRESS, shortcomings);
                })
                .toList();
    }

    private static List<Proposed> ranked(Terms terms, Collection<Contender> contenders, boolean guaranteesCount) {
        Ranking ranking = new Ranking(contenders.stream()
                .filter(contender -> shortcomings(terms, contender).isEmpty())
                .map(Contender::total)
                .toList());
        List<Fraction> inRunning = contenders.stream()
                .filter(contender -> shortcomings(terms, contender).isEmpty() && terms.takesPassMark(contender))
                .map(Contender::total)
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Proposed> proposals = new ArrayList<>();
        for (Contender contender : contenders) {
            List<Reason> shortcomings = shortcomings(terms, contender);
            if (!shortcomings.isEmpty()) {
                proposals.add(proposed(contender, null, StageVerdict.NOT_PROGRESS, shortcomings));
                continue;
            }
            int rank = ranking.of(contender.total());
            if (!terms.takesPassMark(contender)) {
                proposals.add(outside(contender, rank, guaranteesCount, belowPassMark(terms, contender)));
            } else if (reaches(contender.total(), terms.places(), inRunning)) {
                proposals.add(proposed(
                        contender,
                        rank,
                        StageVerdict.PROGRESS,
                        List.of(whyIn(terms, rank, ranking.sharing(contender.total()), inRunning.size()))));
            } else {
                Reason why = new Reason(
                        OUTSIDE_PLACES, "Rank %d of %d, %d places".formatted(rank, inRunning.size(), terms.places()));
                proposals.add(outside(contender, rank, guaranteesCount, why));
            }
        }
        return proposals;
    }

    private static boolean reaches(Fraction total, @Nullable Integer places, List<Fraction> inRunning) {
        if (places == null || places >= inRunning.size()) {
            return true;
        }
        return places > 0 && total.compareTo(inRunning.get(places - 1)) >= 0;
    }

    private static Proposed outside(Contender contender, int rank, boolean guaranteesCount, Reason why) {
        return guaranteesCount && contender.guaranteedInterview()
                ? proposed(
                        contender,
                        rank,
                        StageVerdict.PROGRESS,
                        List.of(new Reason(
                                "guaranteed-interview",
                                "Meets every minimum and asked for the guaranteed interview; beyond the places")))
                : proposed(contender, rank, StageVerdict.NOT_PROGRESS, List.of(why));
    }

    private static Reason whyIn(Terms terms, int rank, int sharing, int inRunning) {
        if (terms.places() == null) {
            return terms.passMark() == null
                    ? new Reason("meets-minimums", "Meets every minimum; the places are not limited")
                    : new Reason("reaches-pass-mark", "Reaches the pass mark of %d".formatted(terms.passMark()));
        }
        String standing = "Rank %d of %d, %d places".formatted(rank, inRunning, terms.places());
        return rank + sharing - 1 > terms.places()
                ? new Reason("tie-at-the-line", standing + "; equal totals at the line go on together")
                : new Reason("within-places", standing);
    }

    /** Equal totals have equal ranks, and the next one counts them all: 1, 2, 2, 4. */
    private static final class Ranking {

        private final Map<Fraction, Integer> ranks = new HashMap<>();
        private final Map<Fraction, Integer> sharing = new HashMap<>();

        Ranking(List<Fraction> totals) {
            List<Fraction> best =
                    totals.stream().sorted(Comparator.reverseOrder()).toList();
            for (int i = 0; i < best.size(); i++) {
                ranks.putIfAbsent(best.get(i), i + 1);
                sharing.merge(best.get(i), 1, Integer::sum);
            }
        }

        int of(Fraction total) {
            return Objects.requireNonNull(ranks.get(total));
        }

        int sharing(Fraction total) {
            return Objects.requireNonNull(sharing.get(total));
        }
    }

    private static List<Proposed> appointed(Terms terms, Collection<Contender> contenders) {
        Predicate<Contender> appointable =
                contender -> shortcomings(terms, contender).isEmpty() && terms.takesPassMark(contender);
        List<Contender> order =
                contenders.stream().filter(appointable).sorted(byMerit()).toList();
        int posts = terms.places() == null ? order.size() : Math.min(terms.places(), order.size());
        List<Proposed> proposals = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Contender contender = order.get(i);
            List<Reason> reasons = new ArrayList<>();
            if (i < posts) {
                reasons.add(new Reason("appointed", "Rank %d, %d posts".formatted(i + 1, posts)));
            } else {
                reasons.add(new Reason("reserve", "Appointable; place %d in reserve".formatted(i + 1 - posts)));
            }
            tieBreak(order, i).ifPresent(reasons::add);
            proposals.add(proposed(contender, i + 1, i < posts ? StageVerdict.APPOINT : StageVerdict.RESERVE, reasons));
        }
        contenders.stream()
                .filter(appointable.negate())
                .sorted(Comparator.comparing(Contender::total).reversed().thenComparing(Contender::applicationId))
                .forEach(contender -> {
                    List<Reason> shortcomings = shortcomings(terms, contender);
                    proposals.add(proposed(
                            contender,
                            null,
                            StageVerdict.NOT_APPOINT,
                            shortcomings.isEmpty() ? List.of(belowPassMark(terms, contender)) : shortcomings));
                });
        return proposals;
    }

    // A post is given to one candidate: the totals of earlier stages decide, the latest first. After them the id
    // decides, which means nothing; the reason says so, and the person who publishes decides
    private static Comparator<Contender> byMerit() {
        return Comparator.comparing(Contender::total)
                .reversed()
                .thenComparing(ShortlistRule::byEarlierStages)
                .thenComparing(Contender::applicationId);
    }

    private static int byEarlierStages(Contender one, Contender other) {
        int shared = Math.min(one.earlier().size(), other.earlier().size());
        for (int i = 0; i < shared; i++) {
            int difference = other.earlier().get(i).compareTo(one.earlier().get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return other.earlier().size() - one.earlier().size();
    }

    // Equals are neighbours in an order by merit
    private static Optional<Reason> tieBreak(List<Contender> order, int i) {
        Contender contender = order.get(i);
        List<Contender> equals = Stream.of(i - 1, i + 1)
                .filter(other -> other >= 0 && other < order.size())
                .map(order::get)
                .filter(other -> other.total().equals(contender.total()))
                .toList();
        if (equals.isEmpty()) {
            return Optional.empty();
        }
        boolean decided = equals.stream().allMatch(other -> byEarlierStages(contender, other) != 0);
        return Optional.of(
                decided
                        ? new Reason("tie-decided-by-earlier-stages", "Same total as another; the stages before decide")
                        : new Reason(
                                "tie-not-decided",
                                "Same total as another, at every stage; the order between them means nothing"));
    }

    private static List<Reason> shortcomings(Terms terms, Contender contender) {
        if (contender.incomplete().isPresent()) {
            return List.of(contender.incomplete().get());
        }
        List<Reason> below = new ArrayList<>(contender.notPassed());
        for (Line line : terms.lines()) {
            Integer minimum = line.minimum();
            Fraction mean = contender.means().getOrDefault(line.code(), Fraction.ZERO);
            if (minimum != null && mean.isLessThan(minimum)) {
                below.add(new Reason(
                        "below-line-minimum", "Mean %s at %s, minimum %d".formatted(mean, line.code(), minimum)));
            }
        }
        return below;
    }

    private static Reason belowPassMark(Terms terms, Contender contender) {
        return new Reason("below-pass-mark", "Total %s, pass mark %d".formatted(contender.total(), terms.passMark()));
    }

    private static Proposed proposed(
            Contender contender, @Nullable Integer rank, StageVerdict verdict, List<Reason> reasons) {
        return new Proposed(
                contender.applicationId(),
                contender.total(),
                rank,
                verdict,
                contender.guaranteedInterview(),
                reasons,
                contender.marks());
    }

    private static List<Proposed> inOrder(Collection<Contender> contenders, List<Proposed> proposals) {
        Map<Boolean, List<Proposed>> byRanked =
                proposals.stream().collect(Collectors.partitioningBy(proposed -> proposed.rank() != null));
        Comparator<Proposed> best =
                Comparator.comparing(Proposed::total).reversed().thenComparing(Proposed::applicationId);
        List<Proposed> ordered = new ArrayList<>(contenders.size());
        ordered.addAll(
                byRanked.getOrDefault(true, List.of()).stream().sorted(best).toList());
        ordered.addAll(
                byRanked.getOrDefault(false, List.of()).stream().sorted(best).toList());
        return ordered;
    }
}

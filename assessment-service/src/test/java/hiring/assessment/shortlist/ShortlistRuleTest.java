package hiring.assessment.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.shortlist.Calculation.LineSum;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.GuaranteePolicy.Extent;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortlistRuleTest {

    private static final List<Line> LINES =
            List.of(new Line("a", "c-1", "application-form", 2, 1), new Line("b", "c-2", "application-form", 1, null));
    private static final Reason ABSENT = new Reason("did-not-attend", "The candidate did not attend");

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    /** With this mean at line a, which counts twice, and at line b. */
    private static Contender contender(int number, Fraction a, Fraction b) {
        return new Contender(
                id(number),
                false,
                new Calculation(List.of(sum("a", a), sum("b", b)), null, null, List.of(), List.of()),
                List.of());
    }

    private static LineSum sum(String line, Fraction mean) {
        return new LineSum(
                line, mean.numerator().intValueExact(), mean.denominator().intValueExact());
    }

    private static Contender contender(int number, int a, int b) {
        return contender(number, Fraction.of(a), Fraction.of(b));
    }

    private static Contender guaranteed(Contender contender) {
        return new Contender(contender.applicationId(), true, contender.calculation(), List.of());
    }

    private static Contender with(Contender contender, Fraction... earlier) {
        Calculation calculation = contender.calculation();
        return new Contender(
                contender.applicationId(),
                contender.guaranteedInterview(),
                new Calculation(
                        calculation.lines(), calculation.mark(), calculation.incomplete(), List.of(), List.of(earlier)),
                List.of());
    }

    private static Contender absent(int number) {
        return new Contender(
                id(number), true, new Calculation(List.of(), null, ABSENT, List.of(), List.of()), List.of());
    }

    private static Terms ranked(@Nullable Integer places, List<String> tieBreak, Extent guarantee) {
        return new Terms(Rule.RANKED, LINES, places, null, tieBreak, guarantee);
    }

    private static Terms ranked(@Nullable Integer places, @Nullable Integer passMark) {
        return new Terms(Rule.RANKED, LINES, places, passMark);
    }

    private static Proposed of(Proposal proposal, int number) {
        return proposal.candidates().stream()
                .filter(proposed -> proposed.applicationId().equals(id(number)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Proposed proposed) {
        return proposed.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void the_best_go_on_as_many_as_there_are_places() {
        Proposal proposal = ShortlistRule.propose(
                ranked(2, null), List.of(contender(1, 1, 0), contender(2, 3, 3), contender(3, 2, 2)));

        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 2).rank()).isEqualTo(1);
        assertThat(codes(of(proposal, 2))).containsExactly("within-places");
        assertThat(of(proposal, 3).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 1).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
        assertThat(codes(of(proposal, 1))).containsExactly("outside-places");
        assertThat(proposal.candidates()).extracting(Proposed::applicationId).containsExactly(id(2), id(3), id(1));
    }

    @Test
    void equal_totals_at_the_line_go_on_together() {
        Proposal proposal = ShortlistRule.propose(
                ranked(2, null),
                List.of(contender(1, 3, 3), contender(2, 2, 2), contender(3, 3, 0), contender(4, 1, 1)));

        assertThat(of(proposal, 2).rank()).isEqualTo(2);
        assertThat(of(proposal, 3).rank()).isEqualTo(2);
        assertThat(codes(of(proposal, 2))).containsExactly("tie-at-the-line");
        assertThat(codes(of(proposal, 3))).containsExactly("tie-at-the-line");
        assertThat(of(proposal, 4).rank()).isEqualTo(4);
        assertThat(of(proposal, 4).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
    }

    @Test
    void thirds_that_add_up_are_a_tie() {
        Proposal proposal = ShortlistRule.propose(
                ranked(1, null),
                List.of(
                        contender(1, Fraction.of(4, 3), Fraction.of(1, 3)),
                        contender(2, Fraction.of(1), Fraction.of(1))));

        assertThat(proposal.candidates()).extracting(Proposed::verdict).containsOnly(StageVerdict.PROGRESS);
    }

    @Test
    void the_minimum_of_a_line_is_enough_and_less_is_not() {
        Proposal proposal = ShortlistRule.propose(
                ranked(null, null),
                List.of(contender(1, Fraction.of(1), Fraction.ZERO), contender(2, Fraction.of(1, 2), Fraction.of(3))));

        assertThat(of(proposal, 1).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
        assertThat(of(proposal, 2).rank()).isNull();
        assertThat(of(proposal, 2).reasons())
                .containsExactly(new Reason("below-line-minimum", "Mean 0.5 at a, minimum 1"));
    }

    @Test
    void the_pass_mark_is_enough_and_less_is_not() {
        Proposal proposal = ShortlistRule.propose(ranked(null, 5), List.of(contender(1, 2, 1), contender(2, 2, 0)));

        assertThat(of(proposal, 1).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(codes(of(proposal, 1))).containsExactly("reaches-pass-mark");
        assertThat(codes(of(proposal, 2))).containsExactly("below-pass-mark");
    }

    @Test
    void the_guaranteed_interview_goes_beyond_the_places_and_takes_none() {
        Proposal proposal = ShortlistRule.propose(
                ranked(2, null),
                List.of(contender(1, 3, 3), contender(2, 2, 2), contender(3, 2, 0), guaranteed(contender(4, 1, 0))));

        assertThat(of(proposal, 4).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(codes(of(proposal, 4))).containsExactly("guaranteed-interview");
        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 3).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
    }

    @Test
    void the_guaranteed_interview_needs_every_minimum() {
        Proposal proposal = ShortlistRule.propose(
                ranked(5, null), List.of(guaranteed(contender(1, Fraction.of(1, 2), Fraction.of(3))), absent(2)));

        assertThat(codes(of(proposal, 1))).containsExactly("below-line-minimum");
        assertThat(of(proposal, 2).reasons()).containsExactly(ABSENT);
        assertThat(proposal.candidates()).extracting(Proposed::verdict).containsOnly(StageVerdict.NOT_PROGRESS);
    }

    @Test
    void a_test_is_passed_with_the_mark_and_failed_below_guaranteed_interview_or_not() {
        Terms terms = new Terms(Rule.PASS_MARK, List.of(), 1, 60);
        List<Contender> marks = IntStream.of(60, 59, 100)
                .mapToObj(mark -> new Contender(
                        id(mark),
                        true,
                        new Calculation(List.of(), BigDecimal.valueOf(mark), null, List.of(), List.of()),
                        List.of()))
                .toList();

        Proposal proposal = ShortlistRule.propose(terms, marks);

        assertThat(of(proposal, 60).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 100).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 59).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
    }

    @Test
    void a_quantity_with_decimals_ranks_exactly_whatever_its_zeros() {
        List<Contender> contenders = List.of(measured(1, "8.5"), measured(2, "8.50"), measured(3, "8.49"));

        Proposal proposal = ShortlistRule.propose(new Terms(Rule.RANKED, List.of(), 1, null), contenders);

        assertThat(proposal.candidates()).extracting(Proposed::rank).containsExactly(1, 1, 3);
        assertThat(codes(of(proposal, 2))).containsExactly("tie-at-the-line");
        assertThat(codes(of(proposal, 3))).containsExactly("outside-places");
    }

    private static Contender measured(int number, String quantity) {
        return new Contender(
                id(number),
                false,
                new Calculation(List.of(), new BigDecimal(quantity), null, List.of(), List.of()),
                List.of());
    }

    @Test
    void posts_are_given_to_the_best_and_the_other_appointable_wait_in_order() {
        Terms terms = new Terms(Rule.APPOINT, LINES, 1, null);
        Proposal proposal = ShortlistRule.propose(
                terms,
                List.of(contender(1, 1, 1), contender(2, 3, 3), contender(3, 2, 2), contender(4, 0, 3), absent(5)));

        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.APPOINT);
        assertThat(of(proposal, 3).verdict()).isEqualTo(StageVerdict.RESERVE);
        assertThat(of(proposal, 3).rank()).isEqualTo(2);
        assertThat(of(proposal, 1).verdict()).isEqualTo(StageVerdict.RESERVE);
        assertThat(of(proposal, 1).rank()).isEqualTo(3);
        assertThat(of(proposal, 4).verdict()).isEqualTo(StageVerdict.NOT_APPOINT);
        assertThat(of(proposal, 5).verdict()).isEqualTo(StageVerdict.NOT_APPOINT);
    }

    @Test
    void a_post_is_never_given_twice_and_earlier_stages_decide_between_equals() {
        Terms terms = new Terms(Rule.APPOINT, LINES, 1, null);
        Proposal proposal = ShortlistRule.propose(
                terms,
                List.of(
                        with(contender(1, 2, 2), Fraction.of(4), Fraction.of(9)),
                        with(contender(2, 2, 2), Fraction.of(5), Fraction.of(1))));

        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.APPOINT);
        assertThat(codes(of(proposal, 2))).containsExactly("appointed", "tie-decided-by-earlier-stages");
        assertThat(codes(of(proposal, 1))).containsExactly("reserve", "tie-decided-by-earlier-stages");
    }

    @Test
    void names_a_tie_that_nothing_decides() {
        Terms terms = new Terms(Rule.APPOINT, LINES, 1, null);
        Proposal proposal = ShortlistRule.propose(terms, List.of(contender(2, 2, 2), contender(1, 2, 2)));

        assertThat(codes(of(proposal, 1))).containsExactly("appointed", "tie-not-decided");
        assertThat(codes(of(proposal, 2))).containsExactly("reserve", "tie-not-decided");
    }

    @Test
    void all_who_took_part_go_on() {
        Proposal proposal = ShortlistRule.propose(
                new Terms(Rule.EVERYONE, LINES, null, null), List.of(contender(1, 0, 0), absent(2)));

        assertThat(of(proposal, 1).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
    }

    @Test
    void the_criterion_of_the_tie_break_decides_between_equal_totals() {
        // All have 6; at line b, which scores c-2, 3 is better than 2 and 0
        List<Contender> equals =
                List.of(contender(1, 3, 0), contender(2, 2, 2), contender(3, Fraction.of(3, 2), Fraction.of(3)));

        Proposal proposal = ShortlistRule.propose(ranked(2, List.of("c-2"), Extent.ALL), equals);

        assertThat(proposal.candidates()).extracting(Proposed::applicationId).containsExactly(id(3), id(2), id(1));
        assertThat(proposal.candidates()).extracting(Proposed::rank).containsExactly(1, 2, 3);
        assertThat(codes(of(proposal, 2))).containsExactly("within-places", "tie-break");
        assertThat(codes(of(proposal, 1))).containsExactly("outside-places", "tie-break");
        assertThat(of(proposal, 3).tieBreak()).containsExactly(Fraction.of(3));
    }

    @Test
    void candidates_whom_the_tie_break_leaves_equal_go_on_together() {
        List<Contender> equals = List.of(contender(1, 2, 2), contender(2, 2, 2), contender(3, 3, 0));

        Proposal proposal = ShortlistRule.propose(ranked(1, List.of("c-2"), Extent.ALL), equals);

        assertThat(codes(of(proposal, 1))).containsExactly("tie-at-the-line", "tie-break");
        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 3).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
    }

    @Test
    void a_later_criterion_counts_only_where_the_earlier_ones_are_equal() {
        List<Line> lines = List.of(
                new Line("a", "c-1", "form", 1, null),
                new Line("b", "c-2", "form", 1, null),
                new Line("c", "c-2", "form", 3, null));
        Contender better = new Contender(
                id(1),
                false,
                new Calculation(
                        List.of(new LineSum("a", 4, 2), new LineSum("b", 6, 2), new LineSum("c", 2, 2)),
                        null,
                        null,
                        List.of(),
                        List.of()),
                List.of());
        Contender worse = new Contender(
                id(2),
                false,
                new Calculation(
                        List.of(new LineSum("a", 4, 2), new LineSum("b", 0, 2), new LineSum("c", 4, 2)),
                        null,
                        null,
                        List.of(),
                        List.of()),
                List.of());

        Proposal proposal = ShortlistRule.propose(
                new Terms(Rule.RANKED, lines, 1, null, List.of("c-1", "c-2"), Extent.ALL), List.of(worse, better));

        // 2 + 3 + 3 and 2 + 0 + 6: equal totals, equal at c-1, and at c-2 the weighted mean of both lines
        assertThat(of(proposal, 1).total()).isEqualTo(of(proposal, 2).total());
        assertThat(of(proposal, 1).tieBreak()).containsExactly(Fraction.of(2), Fraction.of(3, 2));
        assertThat(proposal.candidates()).extracting(Proposed::rank).containsExactly(1, 1);
        assertThat(proposal.candidates()).extracting(Proposed::verdict).containsOnly(StageVerdict.PROGRESS);
    }

    @Test
    void the_tie_break_comes_before_earlier_stages_where_a_post_is_given() {
        Proposal proposal = ShortlistRule.propose(
                new Terms(Rule.APPOINT, LINES, 1, null, List.of("c-2"), Extent.ALL),
                List.of(with(contender(1, 3, 0), Fraction.of(9)), with(contender(2, 2, 2), Fraction.of(1))));

        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.APPOINT);
        assertThat(codes(of(proposal, 2))).containsExactly("appointed", "tie-break");
    }

    @Test
    void a_proportional_guarantee_takes_the_same_share_best_first() {
        // 4 of 8 meet the minimums within 4 places, so of 3 with the guarantee ceil(4 x 3 / 8) = 2 go on
        List<Contender> contenders = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            contenders.add(contender(number, 3, number % 4));
        }
        contenders.add(guaranteed(contender(6, 1, 2)));
        contenders.add(guaranteed(contender(7, 1, 1)));
        contenders.add(guaranteed(contender(8, 1, 0)));
        contenders.add(guaranteed(contender(9, 0, 3)));

        Proposal proposal = ShortlistRule.propose(ranked(4, List.of(), Extent.PROPORTIONAL), contenders);

        assertThat(codes(of(proposal, 6))).containsExactly("guaranteed-interview");
        assertThat(of(proposal, 7).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 8).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
        assertThat(codes(of(proposal, 8))).containsExactly("outside-places", "beyond-guaranteed-share");
        assertThat(codes(of(proposal, 9))).containsExactly("below-line-minimum");
    }

    @Test
    void those_within_the_places_count_towards_the_proportional_guarantee() {
        List<Contender> contenders = List.of(
                guaranteed(contender(1, 3, 3)), contender(2, 3, 2), contender(3, 2, 2), guaranteed(contender(4, 1, 0)));

        Proposal proposal = ShortlistRule.propose(ranked(2, List.of(), Extent.PROPORTIONAL), contenders);

        assertThat(of(proposal, 1).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(proposal, 4).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
    }

    @Test
    void where_all_can_be_interviewed_a_proportional_guarantee_is_for_all() {
        List<Contender> contenders = List.of(contender(1, 3, 3), guaranteed(contender(2, 1, 0)));
        Terms enough = new Terms(Rule.RANKED, LINES, 2, 9, List.of(), Extent.PROPORTIONAL);
        Terms few = new Terms(Rule.RANKED, LINES, 1, 9, List.of(), Extent.PROPORTIONAL);

        assertThat(of(ShortlistRule.propose(enough, contenders), 2).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(ShortlistRule.propose(few, contenders), 2).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(of(ShortlistRule.propose(ranked(0, List.of(), Extent.PROPORTIONAL), contenders), 2)
                        .verdict())
                .isEqualTo(StageVerdict.NOT_PROGRESS);
    }

    /** Laws that hold for any candidates: many small random cases, each from a fixed seed. */
    private static List<List<Contender>> cases() {
        Random random = new Random(20210104);
        List<List<Contender>> cases = new ArrayList<>();
        for (int round = 0; round < 150; round++) {
            List<Contender> contenders = new ArrayList<>();
            int size = random.nextInt(14);
            for (int number = 0; number < size; number++) {
                int assessors = 2 + random.nextInt(2);
                Contender contender = random.nextInt(9) == 0
                        ? absent(number)
                        : contender(
                                number,
                                Fraction.of(random.nextInt(3 * assessors + 1), assessors),
                                Fraction.of(random.nextInt(3 * assessors + 1), assessors));
                contender = random.nextInt(4) == 0 ? guaranteed(contender) : contender;
                contenders.add(with(contender, Fraction.of(random.nextInt(3))));
            }
            cases.add(contenders);
        }
        return cases;
    }

    private static List<Terms> anyTerms() {
        List<Terms> terms = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            for (int places = 0; places < 6; places++) {
                terms.add(new Terms(rule, LINES, places, null));
                terms.add(new Terms(rule, LINES, places, 4));
                terms.add(new Terms(rule, LINES, places, 4, List.of("c-2"), Extent.PROPORTIONAL));
            }
        }
        return terms;
    }

    private static Set<UUID> goingOn(Proposal proposal) {
        return proposal.candidates().stream()
                .filter(proposed -> proposed.verdict().goesOn())
                .map(Proposed::applicationId)
                .collect(Collectors.toSet());
    }

    @Test
    void law_the_order_in_which_candidates_come_does_not_matter() {
        Random random = new Random(1);
        for (List<Contender> contenders : cases()) {
            List<Contender> shuffled = new ArrayList<>(contenders);
            Collections.shuffle(shuffled, random);
            for (Terms terms : anyTerms()) {
                assertThat(ShortlistRule.propose(terms, shuffled)).isEqualTo(ShortlistRule.propose(terms, contenders));
            }
        }
    }

    @Test
    void law_each_candidate_has_a_verdict_and_a_reason() {
        for (List<Contender> contenders : cases()) {
            for (Terms terms : anyTerms()) {
                Proposal proposal = ShortlistRule.propose(terms, contenders);

                assertThat(proposal.candidates())
                        .extracting(Proposed::applicationId)
                        .containsExactlyInAnyOrderElementsOf(contenders.stream()
                                .map(Contender::applicationId)
                                .toList());
                assertThat(proposal.candidates())
                        .noneMatch(proposed -> proposed.reasons().isEmpty());
            }
        }
    }

    @Test
    void law_equal_totals_get_the_same_verdict() {
        for (List<Contender> contenders : cases()) {
            for (int places = 0; places < 6; places++) {
                Map<Fraction, Set<StageVerdict>> verdicts =
                        ShortlistRule.propose(ranked(places, 3), contenders).candidates().stream()
                                .filter(proposed -> proposed.rank() != null && !proposed.guaranteedInterview())
                                .collect(Collectors.groupingBy(
                                        Proposed::total, Collectors.mapping(Proposed::verdict, Collectors.toSet())));

                assertThat(verdicts.values())
                        .allSatisfy(same -> assertThat(same).hasSize(1));
            }
        }
    }

    @Test
    void law_more_places_or_a_lower_pass_mark_exclude_no_candidate() {
        for (List<Contender> contenders : cases()) {
            for (Rule rule : List.of(Rule.RANKED, Rule.APPOINT, Rule.PASS_MARK)) {
                for (int places = 0; places < 6; places++) {
                    Set<UUID> fewer = goingOn(ShortlistRule.propose(new Terms(rule, LINES, places, 4), contenders));
                    Set<UUID> more = goingOn(ShortlistRule.propose(new Terms(rule, LINES, places + 1, 4), contenders));
                    Set<UUID> easier = goingOn(ShortlistRule.propose(new Terms(rule, LINES, null, 3), contenders));
                    Set<UUID> harder = goingOn(ShortlistRule.propose(new Terms(rule, LINES, null, 4), contenders));

                    assertThat(more).containsAll(fewer);
                    assertThat(easier).containsAll(harder);
                }
            }
        }
    }

    @Test
    void law_a_candidate_who_meets_every_minimum_and_asked_for_the_guarantee_goes_on() {
        for (List<Contender> contenders : cases()) {
            for (int places = 0; places < 6; places++) {
                Set<UUID> goingOn = goingOn(ShortlistRule.propose(ranked(places, 7), contenders));

                assertThat(contenders)
                        .filteredOn(contender -> contender.guaranteedInterview()
                                && contender.calculation().incomplete() == null
                                && !contender.calculation().lines().getFirst().isBelow(1))
                        .extracting(Contender::applicationId)
                        .isSubsetOf(goingOn);
            }
        }
    }

    @Test
    void law_no_candidate_who_misses_a_minimum_goes_on() {
        for (List<Contender> contenders : cases()) {
            for (Terms terms : anyTerms()) {
                if (terms.rule() != Rule.EVERYONE) {
                    Set<UUID> goingOn = goingOn(ShortlistRule.propose(terms, contenders));

                    assertThat(contenders)
                            .filteredOn(contender -> contender.calculation().incomplete() != null
                                    || contender
                                            .calculation()
                                            .lines()
                                            .getFirst()
                                            .isBelow(1))
                            .extracting(Contender::applicationId)
                            .noneMatch(goingOn::contains);
                }
            }
        }
    }

    @Test
    void law_appoints_at_most_as_many_as_there_are_posts() {
        for (List<Contender> contenders : cases()) {
            for (int posts = 0; posts < 6; posts++) {
                Terms terms = new Terms(Rule.APPOINT, LINES, posts, null);

                assertThat(goingOn(ShortlistRule.propose(terms, contenders))).hasSizeLessThanOrEqualTo(posts);
            }
        }
    }

    private static final Reason CLIMB = new Reason("part-not-passed", "Ladder climb: failed");
    private static final Reason RUN = new Reason("part-not-passed", "Run: 8.5 level, pass mark 8.6");

    private static Contender notPassed(int number, Reason... parts) {
        Calculation best = contender(number, 3, 3).calculation();
        return new Contender(
                id(number), true, new Calculation(best.lines(), null, null, List.of(parts), List.of()), List.of());
    }

    @Test
    void all_who_passed_every_part_go_on_and_the_others_have_a_reason_for_each() {
        Proposal proposal = ShortlistRule.propose(
                new Terms(Rule.PARTS_PASSED, LINES, null, null),
                List.of(contender(1, 1, 0), notPassed(2, CLIMB, RUN), contender(3, 0, 3), absent(4)));

        assertThat(of(proposal, 1).verdict()).isEqualTo(StageVerdict.PROGRESS);
        assertThat(codes(of(proposal, 1))).containsExactly("parts-passed");
        assertThat(of(proposal, 2).verdict()).isEqualTo(StageVerdict.NOT_PROGRESS);
        assertThat(of(proposal, 2).reasons()).containsExactly(CLIMB, RUN);
        assertThat(codes(of(proposal, 3))).containsExactly("below-line-minimum");
        assertThat(codes(of(proposal, 4))).containsExactly("did-not-attend");
    }

    @Test
    void no_rule_lets_a_candidate_go_on_who_did_not_pass_a_part() {
        for (Rule rule : Rule.values()) {
            Proposal proposal = ShortlistRule.propose(
                    new Terms(rule, LINES, 5, 1), List.of(notPassed(1, CLIMB), contender(2, 2, 2)));

            assertThat(of(proposal, 1).verdict().goesOn()).isFalse();
            assertThat(of(proposal, 1).reasons()).containsExactly(CLIMB);
            assertThat(of(proposal, 2).verdict().goesOn()).isTrue();
        }
    }

    private static List<Terms> rankedTerms() {
        List<Terms> terms = new ArrayList<>();
        for (int places = 0; places < 6; places++) {
            for (List<String> tieBreak : List.of(List.<String>of(), List.of("c-2"), List.of("c-1", "c-2"))) {
                terms.add(ranked(places, tieBreak, Extent.ALL));
                terms.add(ranked(places, tieBreak, Extent.PROPORTIONAL));
            }
        }
        return terms;
    }

    @Test
    void law_a_candidate_below_the_minimum_changes_nothing_for_others() {
        for (List<Contender> contenders : cases()) {
            for (Terms terms : rankedTerms()) {
                List<Contender> more = new ArrayList<>(contenders);
                more.add(guaranteed(contender(99, 0, 3)));

                assertThat(ShortlistRule.propose(terms, more).candidates())
                        .filteredOn(proposed -> !proposed.applicationId().equals(id(99)))
                        .extracting(Proposed::verdict)
                        .isEqualTo(ShortlistRule.propose(terms, contenders).candidates().stream()
                                .map(Proposed::verdict)
                                .toList());
            }
        }
    }

    @Test
    void law_a_candidate_who_comes_in_below_the_line_changes_nothing_for_others() {
        for (List<Contender> contenders : cases()) {
            for (Terms terms : rankedTerms()) {
                // Meets the minimum, and is worse than all others who do
                Contender last = contender(99, Fraction.of(1), Fraction.of(-1));
                List<Contender> more = new ArrayList<>(contenders);
                more.add(last);
                Proposal before = ShortlistRule.propose(terms, contenders);
                Proposal after = ShortlistRule.propose(terms, more);

                // A proportional share depends on how many meet every minimum
                boolean shared = terms.guarantee() == Extent.PROPORTIONAL;
                if (of(after, 99).verdict() == StageVerdict.NOT_PROGRESS) {
                    assertThat(before.candidates())
                            .filteredOn(proposed -> !shared || !proposed.guaranteedInterview())
                            .allSatisfy(proposed -> assertThat(of(after, (int)
                                                    proposed.applicationId().getLeastSignificantBits())
                                            .verdict())
                                    .isEqualTo(proposed.verdict()));
                }
            }
        }
    }

    @Test
    void law_higher_scores_never_rank_lower() {
        Random random = new Random(2);
        for (List<Contender> contenders : cases()) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender before = contenders.get(i);
                if (before.calculation().incomplete() != null) {
                    continue;
                }
                List<LineSum> lines = before.calculation().lines();
                int raised = random.nextInt(lines.size());
                List<LineSum> higher = new ArrayList<>(lines);
                LineSum line = lines.get(raised);
                higher.set(raised, new LineSum(line.line(), line.sum() + 1, line.count()));
                List<Contender> others = new ArrayList<>(contenders);
                others.set(
                        i,
                        new Contender(
                                before.applicationId(),
                                before.guaranteedInterview(),
                                new Calculation(
                                        higher,
                                        null,
                                        null,
                                        List.of(),
                                        before.calculation().earlier()),
                                List.of()));
                for (Terms terms : rankedTerms()) {
                    Proposed was = of(ShortlistRule.propose(terms, contenders), i);
                    Proposed is = of(ShortlistRule.propose(terms, others), i);
                    if (was.rank() != null) {
                        assertThat(is.rank()).isNotNull().isLessThanOrEqualTo(was.rank());
                    }
                    if (was.verdict() == StageVerdict.PROGRESS) {
                        assertThat(is.verdict()).isEqualTo(StageVerdict.PROGRESS);
                    }
                }
            }
        }
    }

    @Test
    void law_the_guarantee_removes_no_candidate_from_the_places() {
        for (List<Contender> contenders : cases()) {
            List<Contender> withoutRequests = contenders.stream()
                    .map(contender ->
                            new Contender(contender.applicationId(), false, contender.calculation(), List.of()))
                    .toList();
            for (Terms terms : rankedTerms()) {
                assertThat(goingOn(ShortlistRule.propose(terms, contenders)))
                        .containsAll(goingOn(ShortlistRule.propose(terms, withoutRequests)));
            }
        }
    }

    @Test
    void law_at_least_the_same_share_of_the_guaranteed_goes_on() {
        for (List<Contender> contenders : cases()) {
            for (int places = 0; places < 6; places++) {
                Proposal proposal = ShortlistRule.propose(ranked(places, List.of(), Extent.PROPORTIONAL), contenders);
                List<Proposed> meeting = proposal.candidates().stream()
                        .filter(proposed -> proposed.rank() != null)
                        .toList();
                List<Proposed> asked =
                        meeting.stream().filter(Proposed::guaranteedInterview).toList();
                long going = asked.stream()
                        .filter(proposed -> proposed.verdict() == StageVerdict.PROGRESS)
                        .count();

                assertThat(going * meeting.size())
                        .isGreaterThanOrEqualTo((long) Math.min(places, meeting.size()) * asked.size());
            }
        }
    }
}

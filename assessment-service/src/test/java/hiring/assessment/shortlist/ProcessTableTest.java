package hiring.assessment.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hiring.assessment.participation.Candidacy;
import hiring.assessment.participation.Flow;
import hiring.assessment.participation.LineTally;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations.Result;
import hiring.assessment.participation.SampleCandidacies;
import hiring.assessment.participation.SampleParticipations;
import hiring.assessment.participation.StageFact;
import hiring.assessment.plan.OptionalDecision;
import hiring.assessment.plan.Part;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SampleStages;
import hiring.assessment.result.PartResult;
import hiring.assessment.result.SampleResults;
import hiring.assessment.sheet.LineScale;
import hiring.assessment.shortlist.Proposal.Proposed;
import hiring.assessment.shortlist.ShortlistRule.Terms;
import hiring.events.DisclosureRule;
import hiring.events.Measure;
import hiring.events.Progression;
import hiring.events.Progression.Rule;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.kit.testing.CaseTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of processes that vacancy-service accepts or refuses: an accepted one runs to its end by rule, and a
 * refused one goes wrong as the table says.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessTableTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Instant SOME_DAY = Instant.parse("2021-03-01T09:00:00Z");

    static List<CaseTable.Case> accepted() {
        return processes().stream()
                .filter(process -> process.refused().isEmpty())
                .toList();
    }

    static List<CaseTable.Case> refused() {
        return processes().stream().filter(process -> process.because() != null).toList();
    }

    private static List<CaseTable.Case> processes() {
        return CaseTable.read("event-contracts/src/test/resources/processes.json");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void plays_to_its_end(CaseTable.Case process) throws JsonProcessingException {
        assertThat(new Play(process).toItsEnd()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void goes_wrong(CaseTable.Case process) throws JsonProcessingException {
        assertThat(process.because()).isIn(new Play(process).toItsEnd());
    }

    /** A candidate on the way, who is so far from the best; absent for the worst. */
    private static final class Player {

        private final Candidacy candidacy;
        private final @Nullable Integer away;
        private final List<Fraction> totals = new ArrayList<>();

        Player(int number, @Nullable Integer away) {
            this.candidacy = SampleCandidacies.of(number);
            this.away = away;
        }
    }

    /** One run of a process: the best candidate, another good one, and one at each stage who fails all that can be. */
    private static final class Play {

        private final List<PlanStage> course;
        private final Set<String> wrong = new TreeSet<>();
        private Instant now = Instant.parse("2020-12-21T00:00:00Z");

        Play(CaseTable.Case process) throws JsonProcessingException {
            List<SelectionStage> stages = new ArrayList<>();
            for (var item : process.items()) {
                stages.add(MAPPER.treeToValue(item, SelectionStage.class));
            }
            this.course = SampleStages.course(stages);
        }

        Set<String> toItsEnd() {
            List<Player> players = new ArrayList<>(List.of(new Player(1, 0), new Player(2, 1)));
            for (PlanStage stage : course) {
                if (stage.isUndecided()) {
                    stage.decide(OptionalDecision.HELD, "Because", new UUID(0, 9), SOME_DAY);
                }
                List<Player> here = new ArrayList<>(players);
                here.add(new Player(10 + stage.position(), null));
                play(stage, here);
            }
            return wrong;
        }

        private void play(PlanStage stage, List<Player> players) {
            List<Contender> contenders = new ArrayList<>();
            Instant end = now;
            for (Player player : players) {
                Participation participation = Participation.begin(player.candidacy, stage, SOME_DAY);
                List<PartResult> results = SampleResults.of(stage, participation, player.away);
                end = later(end, takePart(stage, participation, player, results));
                Contender contender =
                        Contenders.of(stage, resultOf(participation), results, player.totals.reversed(), List.of());
                contenders.add(contender);
                look(stage, participation, contender, player);
                if (stage.matrix().isPresent() || stage.parts().ranking().isPresent()) {
                    player.totals.add(Weighing.total(
                            stage.matrix().map(ScoringMatrix::lines).orElse(List.of()), contender.calculation()));
                }
            }
            now = end;
            if (!stage.movesOnByItself()) {
                decide(stage, contenders);
            }
        }

        private static Instant later(Instant one, @Nullable Instant other) {
            return other == null || one.isAfter(other) ? one : other;
        }

        private static Result resultOf(Participation participation) {
            return new Result(
                    participation.applicationId(),
                    participation.candidacy().guaranteedInterview(),
                    participation.reason().orElse(null),
                    participation.hasAllResults(),
                    participation.tally());
        }

        private void look(PlanStage stage, Participation participation, Contender contender, Player player) {
            ParticipationStatus end =
                    stage.movesOnByItself() ? ParticipationStatus.PROGRESSED : ParticipationStatus.SCORED;
            if (participation.status() != end) {
                wrong.add("stuck");
            }
            if (stage.movesOnByItself() && stage.matrix().isPresent()) {
                wrong.add("not-scored");
            }
            if (stage.definition().disclosure() == DisclosureRule.NAMED && stage.disclosure() != DisclosureRule.NAMED) {
                wrong.add("not-named");
            }
            if (stage.movesOnByItself() && !contender.calculation().notPassed().isEmpty() && player.away == null) {
                wrong.add("failed-go-on");
            }
        }

        private void decide(PlanStage stage, List<Contender> contenders) {
            Progression progression = stage.definition().progression();
            Integer places = stage.last() ? Integer.valueOf(1) : progression.places();
            Terms terms = new Terms(
                    stage.rule(),
                    stage.matrix().map(ScoringMatrix::lines).orElse(List.of()),
                    places,
                    progression.passMark());
            Proposal proposal = ShortlistRule.propose(terms, contenders);
            Proposed best = of(proposal, contenders.get(0));
            Proposed other = of(proposal, contenders.get(1));
            Proposed worst = of(proposal, contenders.get(2));
            if (!goesOn(best) || (!goesOn(other) && !stage.last())) {
                wrong.add("stuck");
            }
            if (goesOn(worst) && stage.rule() != Rule.EVERYONE) {
                wrong.add("failed-go-on");
            }
            boolean tie = stage.rule() == Rule.RANKED && best.total().equals(other.total());
            boolean undecided =
                    best.reasons().stream().anyMatch(reason -> reason.code().equals("tie-not-decided"));
            if (tie || undecided) {
                wrong.add("unordered");
            }
        }

        private static boolean goesOn(Proposed proposed) {
            return proposed.verdict().goesOn();
        }

        private static Proposed of(Proposal proposal, Contender contender) {
            return proposal.candidates().stream()
                    .filter(proposed -> proposed.applicationId().equals(contender.applicationId()))
                    .findFirst()
                    .orElseThrow();
        }

        /** A candidate comes as soon as the stages before are over, and is through at the instant that is returned. */
        private Instant takePart(
                PlanStage stage, Participation participation, Player player, List<PartResult> results) {
            Instant open = later(now, beginOf(stage));
            if (stage.hasClosed(open)) {
                wrong.add("too-late");
            }
            flow(stage, participation, open);
            boolean staysAway = player.away == null && !canBeFailed(stage);
            if (stage.hasSessions()) {
                if (now.isAfter(endOf(stage))) {
                    wrong.add("too-late");
                }
                SampleParticipations.record(participation, new StageFact.SessionPlaced(new UUID(0, 7)));
                stage.matrix().ifPresent(matrix -> assign(participation, matrix));
                SampleParticipations.record(
                        participation,
                        staysAway ? new StageFact.StayedAway(stage, null, open) : new StageFact.Attended(stage, open));
            } else if (stage.parts().takesFile()) {
                handIn(stage, participation, open);
            } else if (staysAway && !stage.needed().isEmpty()) {
                SampleParticipations.record(participation, new StageFact.StayedAway(stage, null, open));
            }
            Instant close = later(later(open, stage.definition().closesAt()), keepWindows(stage, participation, open));
            if (!staysAway && !results.isEmpty() && !participation.status().isFinal()) {
                SampleParticipations.record(
                        participation, new StageFact.ResultsRecorded(stage, SampleResults.areEnough(stage, results)));
            }
            score(stage, participation, player);
            flow(stage, participation, close);
            score(stage, participation, player);
            return close;
        }

        private static @Nullable Instant beginOf(PlanStage stage) {
            return stage.hasSessions()
                    ? stage.definition()
                            .dates()
                            .getFirst()
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : stage.definition().opensAt();
        }

        private static Instant endOf(PlanStage stage) {
            LocalDate last = stage.definition().dates().getLast();
            return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private void handIn(PlanStage stage, Participation participation, Instant open) {
            Instant at = later(open, stage.handInOpensAt().orElse(null));
            if (!stage.isWithinWindow(at)) {
                wrong.add("too-late");
            }
            SampleParticipations.record(participation, new StageFact.VideoHandedIn(at));
        }

        /** Does each part that has a window of its own within it. Returns the end of the last one. */
        private @Nullable Instant keepWindows(PlanStage stage, Participation participation, Instant open) {
            List<Part> dated = stage.parts().all().stream()
                    .filter(Part::hasOwnWindow)
                    .sorted(Comparator.comparing(Part::opensAt))
                    .toList();
            @Nullable Instant end = null;
            for (Part part : dated) {
                Instant at = later(open, part.opensAt());
                flow(stage, participation, at);
                if (part.hasClosed(at)) {
                    wrong.add("too-late");
                }
                if (participation.invitedAt().isEmpty()) {
                    wrong.add("not-told");
                }
                if (participation.status().isFinal()) {
                    wrong.add("moved-on");
                }
                if (participation.status() == ParticipationStatus.TO_SCORE
                        && stage.evidence().contains(part.code())) {
                    wrong.add("scored-too-early");
                }
                end = later(at, later(end == null ? at : end, part.closesAt()));
            }
            return end;
        }

        // Otherwise the worst candidate does not come
        private static boolean canBeFailed(PlanStage stage) {
            return stage.parts().all().stream().anyMatch(part -> !part.is(Measure.Type.COMPLETED));
        }

        private void flow(PlanStage stage, Participation participation, Instant now) {
            boolean again = true;
            while (again) {
                again = false;
                switch (Flow.next(stage, participation.status(), false, now)) {
                    case Flow.Step.Stay stay -> {}
                    case Flow.Step.Invite invite -> {
                        var told = SampleParticipations.record(participation, new StageFact.Invited(stage, 0, now));
                        if (told.isEmpty()) {
                            wrong.add("not-told");
                        }
                        again = true;
                    }
                    case Flow.Step.HaveBook book -> {
                        var told = SampleParticipations.record(participation, new StageFact.AskedToBook(stage, 0, now));
                        if (told.isEmpty()) {
                            wrong.add("not-told");
                        }
                    }
                    case Flow.Step.Assess assess ->
                        assign(participation, stage.matrix().orElseThrow());
                    case Flow.Step.Complete complete ->
                        SampleParticipations.record(
                                participation,
                                new StageFact.CompletedUnscored(stage.definition(), complete.reason(), now));
                    case Flow.Step.MoveOn moveOn ->
                        SampleParticipations.record(participation, new StageFact.MovedOn(moveOn.reason()));
                }
            }
        }

        private static void assign(Participation participation, ScoringMatrix matrix) {
            SampleParticipations.record(participation, new StageFact.AssessorsAssigned(matrix.assessors()));
        }

        private static void score(PlanStage stage, Participation participation, Player player) {
            if (participation.status() != ParticipationStatus.TO_SCORE) {
                return;
            }
            ScoringMatrix matrix = stage.matrix().orElseThrow();
            SampleParticipations.record(
                    participation,
                    new StageFact.SheetsCompleted(
                            stage.definition(),
                            matrix.lines().stream()
                                    .map(line -> tally(matrix, line, player))
                                    .toList(),
                            SOME_DAY));
        }

        private static LineTally tally(ScoringMatrix matrix, ScoringMatrix.Line line, Player player) {
            LineScale scale = LineScale.of(matrix, line);
            int score = player.away == null ? scale.lowest() : scale.highest() - player.away;
            return new LineTally(line.code(), score * matrix.assessors(), matrix.assessors(), score, score, null);
        }
    }
}

package hiring.assessment.sheet;

import hiring.assessment.participation.LineTally;
import hiring.events.ScoringMatrix;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sums up the sheets of an application, and finds the lines at which they differ too much to count as they are. */
public final class TallyRule {

    private TallyRule() {}

    /** The scores of all sheets, each line summed up. */
    public static List<LineTally> tally(ScoringMatrix matrix, List<Score> scores) {
        return matrix.lines().stream()
                .map(line -> {
                    IntSummaryStatistics given = scores.stream()
                            .filter(score -> score.line().equals(line.code()))
                            .mapToInt(Score::score)
                            .summaryStatistics();
                    return new LineTally(
                            line.code(),
                            (int) given.getSum(),
                            (int) given.getCount(),
                            given.getMin(),
                            given.getMax(),
                            null);
                })
                .toList();
    }

    /** Codes of the lines at which the scores are as far apart as the line's tolerance, or further. */
    public static List<String> differing(ScoringMatrix matrix, List<LineTally> tally) {
        Map<String, Integer> tolerances = new HashMap<>();
        matrix.lines().forEach(line -> tolerances.put(line.code(), LineScale.tolerance(matrix, line)));
        return tally.stream()
                .filter(line ->
                        line.count() > 1 && line.spread() >= Objects.requireNonNull(tolerances.get(line.line())))
                .map(LineTally::line)
                .toList();
    }

    /** With the scores that a moderation has decided. */
    public static List<LineTally> moderated(List<LineTally> tally, Map<String, Integer> decided) {
        return tally.stream()
                .map(line -> decided.containsKey(line.line()) ? line.moderated(decided.get(line.line())) : line)
                .toList();
    }
}

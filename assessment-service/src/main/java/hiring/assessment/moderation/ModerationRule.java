package hiring.assessment.moderation;

import hiring.assessment.sheet.LineScale;
import hiring.assessment.sheet.Score;
import hiring.assessment.sheet.ScoreDraft;
import hiring.events.ScoringMatrix;
import hiring.kit.problem.FieldError;
import hiring.kit.text.TextPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision is accepted only complete: each moderated line once, within its scale, with a written reason. */
final class ModerationRule {

    static final int LONGEST_REASON = 4000;
    static final int MOST_LINES = 200;

    private ModerationRule() {}

    /** Every mistake in the lines of a wash-up at once. */
    static List<FieldError> mistakesOfLines(ScoringMatrix matrix, List<@Nullable String> lines) {
        List<FieldError> mistakes = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            checkLine("/lines/" + i, "/lines/", i, lines.get(i), codes(matrix), seen, mistakes);
        }
        return mistakes;
    }

    private static Set<String> codes(ScoringMatrix matrix) {
        Set<String> codes = new HashSet<>();
        matrix.lines().forEach(line -> codes.add(line.code()));
        return codes;
    }

    /** Every mistake in the scores of a decision at once; empty where {@link #decision} accepts them. */
    static List<FieldError> mistakesOfScores(
            ScoringMatrix matrix, List<String> moderated, @Nullable List<ScoreDraft> scores) {
        if (scores == null) {
            return List.of(new FieldError("/scores", "required", "Decide every moderated line"));
        }
        if (scores.size() > MOST_LINES) {
            return List.of(new FieldError("/scores", "length", "There are at most " + MOST_LINES + " lines"));
        }
        List<FieldError> mistakes = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < scores.size(); i++) {
            ScoreDraft given = scores.get(i);
            String at = "/scores/" + i;
            checkLine(at + "/line", "/scores/", i, given.line(), Set.copyOf(moderated), seen, mistakes);
            checkScore(at + "/score", matrix, given, mistakes);
            checkReason(at + "/reason", given.reason(), mistakes);
        }
        moderated.stream()
                .filter(line -> !seen.containsKey(line))
                .forEach(line -> mistakes.add(
                        new FieldError("/scores", "missing-line", "The line %s is not decided".formatted(line))));
        return mistakes;
    }

    private static void checkLine(
            String pointer,
            String list,
            int place,
            @Nullable String line,
            Set<String> known,
            Map<String, Integer> seen,
            List<FieldError> mistakes) {
        if (line == null) {
            mistakes.add(new FieldError(pointer, "required", "Say which line this is"));
            return;
        }
        Integer first = seen.putIfAbsent(line, place);
        if (first != null) {
            mistakes.add(new FieldError(pointer, "duplicate-line", "This line is named at " + list + first));
        } else if (!known.contains(line)) {
            mistakes.add(new FieldError(pointer, "unknown-line", "There is no such line here"));
        }
    }

    private static void checkScore(String pointer, ScoringMatrix matrix, ScoreDraft given, List<FieldError> mistakes) {
        Integer score = given.score();
        LineScale scale =
                given.line() == null ? null : LineScale.of(matrix, given.line()).orElse(null);
        if (score == null) {
            mistakes.add(new FieldError(pointer, "required", "Give a score"));
        } else if (scale != null && !scale.contains(score)) {
            mistakes.add(new FieldError(
                    pointer,
                    "range",
                    "A score is a whole number from %d to %d".formatted(scale.lowest(), scale.highest())));
        }
    }

    private static void checkReason(String pointer, @Nullable String reason, List<FieldError> mistakes) {
        if (reason == null || TextPolicy.isBlank(reason)) {
            mistakes.add(new FieldError(pointer, "required", "Give the reason in writing"));
        } else if (reason.length() > LONGEST_REASON) {
            mistakes.add(
                    new FieldError(pointer, "length", "A reason has at most %d characters".formatted(LONGEST_REASON)));
        }
    }

    /**
     * Every mistake in the list of those who took part at once.
     *
     * @param entitled those who scored, and the vacancy's assessors
     * @param chair of the panel that scored; absent where it had none
     */
    static List<FieldError> mistakesOfParticipants(
            ModerationCause cause, List<@Nullable UUID> participants, Set<UUID> entitled, @Nullable UUID chair) {
        if (cause == ModerationCause.DIFFERENCE) {
            return participants.isEmpty()
                    ? List.of()
                    : List.of(new FieldError("/participants", "not-used", "One person decides this moderation"));
        }
        if (participants.isEmpty()) {
            return List.of(new FieldError("/participants", "required", "Say who took part"));
        }
        List<FieldError> mistakes = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            UUID participant = participants.get(i);
            String at = "/participants/" + i;
            if (participant == null) {
                mistakes.add(new FieldError(at, "required", "Say who took part"));
            } else if (!seen.add(participant)) {
                mistakes.add(new FieldError(at, "duplicate", "This person is named already"));
            } else if (!entitled.contains(participant)) {
                mistakes.add(new FieldError(
                        at, "not-entitled", "This person has not scored, and is not among the vacancy's assessors"));
            }
        }
        if (chair != null && !seen.contains(chair)) {
            mistakes.add(new FieldError("/participants", "chair-missing", "The chair of the panel takes part"));
        }
        return mistakes;
    }

    /** The scores in the order of the moderation's lines, so that equal decisions compare as equal. */
    static List<Score> decision(List<String> moderated, List<ScoreDraft> scores) {
        Map<String, ScoreDraft> byLine = new HashMap<>();
        scores.forEach(score -> byLine.put(Objects.requireNonNull(score.line()), score));
        return moderated.stream()
                .map(line -> {
                    ScoreDraft given = Objects.requireNonNull(byLine.get(line));
                    return new Score(
                            line,
                            Objects.requireNonNull(given.score()),
                            TextPolicy.stripped(Objects.requireNonNull(given.reason())));
                })
                .toList();
    }
}

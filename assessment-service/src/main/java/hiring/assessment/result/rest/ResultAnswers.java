package hiring.assessment.result.rest;

import hiring.assessment.plan.rest.StageProblem;
import hiring.assessment.result.ResultOutcome;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import hiring.kit.time.DateWords;
import jakarta.ws.rs.core.Response;

/** What a caller is told who records a result. */
final class ResultAnswers {

    private ResultAnswers() {}

    static Response of(ResultOutcome outcome) {
        return switch (outcome) {
            case ResultOutcome.Recorded recorded -> Response.noContent().build();
            case ResultOutcome.NoSuchStage none -> problem(StageProblem.NO_SUCH_STAGE);
            case ResultOutcome.NoSuchParticipant none -> problem(StageProblem.NO_SUCH_PARTICIPANT);
            case ResultOutcome.TooLate late -> problem(StageProblem.STAGE_OVER);
            case ResultOutcome.NotOpen(var opensAt) ->
                opensAt == null
                        ? problem(StageProblem.WINDOW_NOT_OPEN)
                        : Problem.of(StageProblem.WINDOW_NOT_OPEN, "It opens at " + DateWords.moment(opensAt))
                                .with("opensAt", opensAt.toInstant())
                                .toResponse();
            case ResultOutcome.NoPlace none -> problem(StageProblem.NO_PLACE);
            case ResultOutcome.NotBegun notBegun -> problem(StageProblem.SESSION_NOT_BEGUN);
            case ResultOutcome.StayedAway away -> problem(ResultProblem.DID_NOT_ATTEND);
            case ResultOutcome.Invalid(var mistakes) ->
                Problem.of(ResultProblem.INVALID_RESULT, null, mistakes).toResponse();
        };
    }

    private static Response problem(ProblemType type) {
        return Problem.of(type, null).toResponse();
    }
}

package hiring.assessment.booking.rest;

import hiring.assessment.booking.BookingOutcome;
import hiring.assessment.plan.rest.StageProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import jakarta.ws.rs.core.Response;

/** What a caller is told who books a place or gives it up. */
final class BookingAnswers {

    private BookingAnswers() {}

    static Response of(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Booked(var session) ->
                Response.ok(BookingView.of(session)).build();
            case BookingOutcome.GivenUp givenUp -> Response.noContent().build();
            case BookingOutcome.NoSuchParticipant none -> problem(StageProblem.NO_SUCH_PARTICIPANT);
            case BookingOutcome.VacancyWithdrawn withdrawn -> problem(StageProblem.VACANCY_WITHDRAWN);
            case BookingOutcome.StageOver over -> problem(StageProblem.STAGE_OVER);
            case BookingOutcome.NotDecided not -> problem(StageProblem.STAGE_NOT_DECIDED);
            case BookingOutcome.NotSelfBooked not -> problem(BookingProblem.NOT_BOOKED_BY_CANDIDATES);
            case BookingOutcome.NoSuchSession none -> problem(BookingProblem.NO_SUCH_SESSION);
            case BookingOutcome.HasBegun(var startsAt) ->
                Problem.of(BookingProblem.SESSION_BEGUN, "It began at " + startsAt)
                        .with("startsAt", startsAt)
                        .toResponse();
            case BookingOutcome.NotOnADayOfTheStage not -> problem(BookingProblem.NOT_ON_A_DAY_OF_THE_STAGE);
            case BookingOutcome.CandidateElsewhere there -> problem(BookingProblem.CANDIDATE_ELSEWHERE);
            case BookingOutcome.PanelHasConflict conflict -> problem(BookingProblem.CONFLICT_OF_INTEREST);
            case BookingOutcome.Full full -> problem(BookingProblem.SESSION_FULL);
        };
    }

    private static Response problem(ProblemType problem) {
        return Problem.of(problem, null).toResponse();
    }
}

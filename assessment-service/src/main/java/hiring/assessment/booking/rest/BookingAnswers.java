package hiring.assessment.booking.rest;

import hiring.assessment.booking.BookingOutcome;
import hiring.assessment.booking.PlaceRefusal;
import hiring.assessment.plan.rest.StageProblem;
import hiring.kit.problem.Problem;
import hiring.kit.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** What a caller is told who books a place, moves it or gives it up. */
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
            case BookingOutcome.Refused(var why) -> of(why);
        };
    }

    static Response of(PlaceRefusal refusal) {
        return switch (refusal) {
            case PlaceRefusal.HasBegun(var startsAt) -> begun(startsAt);
            case PlaceRefusal.NotOnADayOfTheStage() -> problem(BookingProblem.NOT_ON_A_DAY_OF_THE_STAGE);
            case PlaceRefusal.CandidateElsewhere() -> problem(BookingProblem.CANDIDATE_ELSEWHERE);
            case PlaceRefusal.PanelHasConflict() -> problem(BookingProblem.CONFLICT_OF_INTEREST);
            case PlaceRefusal.Full() -> problem(BookingProblem.SESSION_FULL);
        };
    }

    static Response begun(Instant startsAt) {
        return Problem.of(BookingProblem.SESSION_BEGUN, "It began at " + startsAt)
                .with("startsAt", startsAt)
                .toResponse();
    }

    static Response problem(ProblemType problem) {
        return Problem.of(problem, null).toResponse();
    }
}

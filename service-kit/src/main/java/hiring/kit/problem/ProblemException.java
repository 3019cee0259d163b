package hiring.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem: in the kit's checks of requests, and in a resource method that translates an outcome
 * and returns a type other than a response. A rule of the domain returns an outcome instead.
 */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(ProblemType type) {
        this(Problem.of(type, null));
    }

    public ProblemException(ProblemType type, @Nullable String detail) {
        this(Problem.of(type, detail));
    }

    public ProblemException(ProblemType type, List<FieldError> errors) {
        this(Problem.of(type, null, errors));
    }

    private ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

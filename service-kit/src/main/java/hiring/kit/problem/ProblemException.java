package hiring.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem, for the kit's own checks of requests. A rule of the domain returns an outcome instead.
 */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

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

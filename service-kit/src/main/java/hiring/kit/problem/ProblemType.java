package hiring.kit.problem;

/**
 * One kind of error that callers may tell apart. Implemented by an enum in the {@code rest} package of each feature.
 */
public interface ProblemType {

    /** Stable and kebab-case; the end of the type's URI. */
    String code();

    /** The same for every occurrence, for people. */
    String title();

    /** The HTTP status. */
    int status();
}

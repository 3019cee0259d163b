package hiring.kit.problem;

/**
 * One kind of error that callers can distinguish. An enum in the {@code rest} package of each feature implements it.
 */
public interface ProblemType {

    /** Stable and in kebab-case. It is the end of the type's URI. */
    String code();

    /** The title for people, the same for every occurrence. */
    String title();

    /** The HTTP status. */
    int status();
}

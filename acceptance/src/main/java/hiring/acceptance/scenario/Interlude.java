package hiring.acceptance.scenario;

/** Something that goes on between the steps of a recruitment, such as a service being stopped. */
@FunctionalInterface
public interface Interlude {

    Interlude NONE = step -> {};

    /**
     * Called before each step.
     *
     * @param step {@code applying}, {@code closing}, {@code offers}, or the code of a stage
     */
    void before(String step);
}

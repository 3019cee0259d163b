package hiring.acceptance.scenario;

/** An action between the steps of a recruitment, such as the restart of a service. */
public interface Interlude {

    Interlude NONE = new Interlude() {};

    /**
     * Called before each step, when the clock stands at its beginning.
     *
     * @param step {@code applying-1} and so on for each wave of applications, {@code closing}, the code of a stage,
     * {@code offers}, or {@code account}
     */
    default void before(String step) {}

    /** Called when a step is over. */
    default void after(String step) {}
}

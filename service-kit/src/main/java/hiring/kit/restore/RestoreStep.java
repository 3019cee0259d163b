package hiring.kit.restore;

/** Work of a service that ends a restoration, after all events of others are applied. */
@FunctionalInterface
public interface RestoreStep {

    /** Does what is left, and returns whether it is finished. It is called again otherwise, and after a crash. */
    boolean finish();
}

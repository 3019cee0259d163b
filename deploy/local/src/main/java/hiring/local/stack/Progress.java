package hiring.local.stack;

/** Tells the person who waits what is being done. */
@FunctionalInterface
interface Progress {

    void says(String line);
}

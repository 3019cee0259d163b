package hiring.local.stack;

/** Reports progress to the user. */
@FunctionalInterface
interface Progress {

    void says(String line);
}

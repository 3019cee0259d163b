package hiring.notification.letter;

/**
 * The candidate to whom a letter goes.
 *
 * @param account whether the candidate can sign in; a candidate who applied on paper cannot
 */
record Addressee(String name, boolean account) {

    /** Keeps the candidate's name out of logs. */
    @Override
    public String toString() {
        return "Addressee[]";
    }
}

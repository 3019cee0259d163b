package hiring.acceptance.system;

/** A person with an account. */
public record Person(String username, String password) {

    /** A sample user of the local realm, whose password is made from the name. */
    public static Person sample(String username) {
        return new Person(username, "hiring-" + username);
    }

    @Override
    public String toString() {
        return username;
    }
}

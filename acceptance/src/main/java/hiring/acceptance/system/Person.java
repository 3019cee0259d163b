package hiring.acceptance.system;

/** Somebody with an account. */
public record Person(String username, String password) {

    /** One of the people of the local realm, whose passwords are made from their names. */
    public static Person sample(String username) {
        return new Person(username, "hiring-" + username);
    }

    @Override
    public String toString() {
        return username;
    }
}

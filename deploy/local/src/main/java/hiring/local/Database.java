package hiring.local;

/**
 * Address of a database, and its two logins: that of the service, and that of the owner, who changes the schema.
 *
 * <p>In the local stack and in tests, the password of each is its name.
 */
public record Database(String jdbcUrl, String username, String password, String owner) {

    private static final String OWNER = "_owner";

    static String ownerOf(String name) {
        return name + OWNER;
    }

    /** Another database of the same server. */
    Database named(String name, String user, String itsOwner) {
        return new Database(jdbcUrl.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name), user, user, itsOwner);
    }

    public String ownersPassword() {
        return owner;
    }
}

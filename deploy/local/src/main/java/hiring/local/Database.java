package hiring.local;

/** Address, user and password of a database. */
public record Database(String jdbcUrl, String username, String password) {}

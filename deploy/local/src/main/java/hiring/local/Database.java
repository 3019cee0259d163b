package hiring.local;

/** Where a database is and who may sign in to it. */
public record Database(String jdbcUrl, String username, String password) {}

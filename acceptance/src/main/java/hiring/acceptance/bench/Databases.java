package hiring.acceptance.bench;

import hiring.acceptance.system.Addresses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The services' databases on the local stack's PostgreSQL, whose users and passwords are named like them. */
public final class Databases {

    private final Addresses addresses;

    public Databases(Addresses addresses) {
        this.addresses = addresses;
    }

    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(addresses.postgres() + name, name, name);
    }
}

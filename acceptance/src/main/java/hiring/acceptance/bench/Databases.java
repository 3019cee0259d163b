package hiring.acceptance.bench;

import hiring.acceptance.system.Addresses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The services' databases on the local stack's PostgreSQL, by the login of their owner: its password is its name. */
public final class Databases {

    /** A new id in SQL, like the services' ids: UUIDv7, so that new rows are adjacent in an index. */
    static final String NEW_ID = "cast(overlay(overlay(replace(cast(gen_random_uuid() as text), '-', '')"
            + " placing lpad(to_hex(cast(extract(epoch from clock_timestamp()) * 1000 as bigint)), 12, '0') from 1)"
            + " placing '7' from 13) as uuid)";

    private final Addresses addresses;

    public Databases(Addresses addresses) {
        this.addresses = addresses;
    }

    static String owner(String name) {
        return name + "_owner";
    }

    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(addresses.postgres() + name, owner(name), owner(name));
    }
}

package hiring.acceptance.faults;

import java.util.List;

/** What a service has to say while another part is away. */
final class Outages {

    static final List<Explained> EXPLAINED = List.of(Explained.by(
            "The database does not answer", "a request came while PostgreSQL was away, and was answered 503"));

    private Outages() {}
}

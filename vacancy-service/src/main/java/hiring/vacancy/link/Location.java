package hiring.vacancy.link;

import java.net.InetSocketAddress;

/** Where a page is, if it may be asked for. */
sealed interface Location {

    /** To be connected to as it is, and not to be looked up again: a second answer of the DNS could be another one. */
    record At(InetSocketAddress server) implements Location {}

    /** Not to be asked. */
    record Refused(Verdict verdict) implements Location {}
}

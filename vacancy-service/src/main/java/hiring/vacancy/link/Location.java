package hiring.vacancy.link;

import java.net.InetSocketAddress;

/** The address of a page, if it may be requested. */
sealed interface Location {

    /** An address to connect to without another DNS lookup, which could give another address. */
    record At(InetSocketAddress server) implements Location {}

    /** An address that must not be requested. */
    record Refused(LinkState state) implements Location {}
}

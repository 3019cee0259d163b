package hiring.vacancy.link;

import hiring.vacancy.link.LinkState.DoesNotAnswer;
import hiring.vacancy.link.LinkState.NotJudged;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Allows only public addresses, so that no author can make this service request internal machines. All addresses of a
 * host must be public.
 */
final class PublicWeb {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    // The blocks that IANA's special-purpose registries call not globally reachable, multicast and what is reserved
    private static final List<Subnet> NOT_PUBLIC_V4 = subnets(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // In a public block, and the metadata service of one large cloud provider
            "168.63.129.16/32");

    private static final List<Subnet> GLOBAL_V6 = subnets("2000::/3");

    // Inside the global block: protocols and tunnels, which end at an address that is not looked at here, and examples
    private static final List<Subnet> NOT_PUBLIC_V6 = subnets("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Looks a host up. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Set<String> trustedHosts;

    PublicWeb(Resolver resolver, Set<String> trustedHosts) {
        this.resolver = resolver;
        this.trustedHosts = trustedHosts;
    }

    Location locate(URI page) {
        String scheme = page.getScheme() == null ? "" : page.getScheme().toLowerCase(Locale.ROOT);
        String host = page.getHost();
        if (!(scheme.equals("http") || scheme.equals("https")) || host == null) {
            return new Location.Refused(new DoesNotAnswer("it leads to what is no address in the web"));
        }
        int usual = scheme.equals("http") ? HTTP : HTTPS;
        int port = page.getPort() < 0 ? usual : page.getPort();
        boolean trusted = trustedHosts.contains(host);
        InetAddress[] addresses;
        try {
            addresses = resolver.addressesOf(bare(host));
        } catch (UnknownHostException e) {
            return new Location.Refused(new DoesNotAnswer("there is no host \"%s\"".formatted(host)));
        }
        if (!trusted && !Arrays.stream(addresses).allMatch(PublicWeb::isPublic)) {
            return new Location.Refused(new DoesNotAnswer("\"%s\" is not in the public Internet".formatted(host)));
        }
        if (!trusted && port != HTTP && port != HTTPS) {
            return new Location.Refused(new NotJudged("port %d is not tried".formatted(port)));
        }
        return new Location.At(new InetSocketAddress(preferred(addresses), port));
    }

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_V4.stream().noneMatch(subnet -> subnet.holds(address));
        }
        return GLOBAL_V6.stream().anyMatch(subnet -> subnet.holds(address))
                && NOT_PUBLIC_V6.stream().noneMatch(subnet -> subnet.holds(address));
    }

    // Many machines have no IPv6 route
    private static InetAddress preferred(InetAddress[] addresses) {
        return Arrays.stream(addresses)
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElse(addresses[0]);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static List<Subnet> subnets(String... blocks) {
        return Stream.of(blocks).map(Subnet::of).toList();
    }

    /**
     * A block of addresses.
     *
     * @param length of an address, in bits
     * @param same how many bits are
     * @param start those bits, as a number
     */
    private record Subnet(int length, int same, BigInteger start) {

        static Subnet of(String block) {
            String[] parts = block.split("/", 2);
            try {
                byte[] network = InetAddress.getByName(parts[0]).getAddress();
                int same = Integer.parseInt(parts[1]);
                return new Subnet(network.length * Byte.SIZE, same, startOf(network, same));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(block, e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length * Byte.SIZE == length && startOf(bytes, same).equals(start);
        }

        private static BigInteger startOf(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }
}

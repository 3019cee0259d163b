package hiring.kit.limit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The address by which requests without a sign-in are counted. */
final class CallerAddress {

    /** A connection in IPv6 has a whole network of this length, and can change its address with each request. */
    private static final int NETWORK_BYTES = 8;

    private static final String UNKNOWN = "unknown";

    private CallerAddress() {}

    /** The IPv4 address, or the network of an IPv6 address. */
    static String keyOf(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return UNKNOWN;
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null
                ? UNKNOWN
                : bytes.length <= NETWORK_BYTES
                        ? address
                        : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}

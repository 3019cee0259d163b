package hiring.vacancy.link;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.vacancy.link.LinkState.DoesNotAnswer;
import hiring.vacancy.link.LinkState.NotJudged;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the public web is asked, on both sides of each border. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicWebTest {

    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::10.0.0.1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refuses_an_internal_address(String address) throws UnknownHostException {
        assertThat(PublicWeb.isPublic(InetAddress.getByName(address))).isFalse();
        assertThat(web(Map.of("www.example.org", addresses(PUBLIC, address)))
                        .locate(URI.create("https://www.example.org/")))
                .isEqualTo(
                        new Location.Refused(new DoesNotAnswer("\"www.example.org\" is not in the public Internet")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "168.63.129.17",
                "::ffff:93.184.215.14",
                "2001:200::1",
                "2003::1",
                "2a00:1450:4009::8a",
                "2606:2800:21f::1"
            })
    void allows_an_address_beside_an_internal_block(String address) throws UnknownHostException {
        assertThat(PublicWeb.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void checks_an_address_written_as_a_number_or_in_brackets() {
        PublicWeb web = new PublicWeb(InetAddress::getAllByName, Set.of());
        for (String host :
                new String[] {"127.0.0.1", "169.254.169.254", "[::1]", "[fd00:ec2::254]", "[::ffff:10.0.0.1]"}) {
            assertThat(web.locate(URI.create("http://" + host + "/latest/meta-data")))
                    .isEqualTo(new Location.Refused(
                            new DoesNotAnswer("\"%s\" is not in the public Internet".formatted(host))));
        }
    }

    @Test
    void connects_to_the_address_that_was_checked() throws UnknownHostException {
        PublicWeb web = web(Map.of("www.example.org", addresses("2606:2800:21f::1", PUBLIC)));
        assertThat(web.locate(URI.create("http://www.example.org/a")))
                .isEqualTo(new Location.At(new InetSocketAddress(InetAddress.getByName(PUBLIC), 80)));
        assertThat(web.locate(URI.create("HTTPS://www.example.org")))
                .isEqualTo(new Location.At(new InetSocketAddress(InetAddress.getByName(PUBLIC), 443)));
        assertThat(web.locate(URI.create("http://www.example.org:443/")))
                .isEqualTo(new Location.At(new InetSocketAddress(InetAddress.getByName(PUBLIC), 443)));
    }

    @Test
    void refuses_other_ports_other_schemes_and_unknown_hosts() throws UnknownHostException {
        PublicWeb web = web(Map.of("www.example.org", addresses(PUBLIC)));
        assertThat(web.locate(URI.create("http://www.example.org:8080/")))
                .isEqualTo(new Location.Refused(new NotJudged("port 8080 is not tried")));
        assertThat(web.locate(URI.create("http://www.example.org:22/")))
                .isEqualTo(new Location.Refused(new NotJudged("port 22 is not tried")));
        assertThat(web.locate(URI.create("https://nowhere.example.org/")))
                .isEqualTo(new Location.Refused(new DoesNotAnswer("there is no host \"nowhere.example.org\"")));
        for (String other :
                new String[] {"ftp://www.example.org/", "file:///etc/passwd", "gopher://www.example.org/", "/a"}) {
            assertThat(web.locate(URI.create(other)))
                    .isEqualTo(new Location.Refused(new DoesNotAnswer("it leads to what is no address in the web")));
        }
    }

    private static PublicWeb web(Map<String, InetAddress[]> hosts) {
        return new PublicWeb(
                host -> {
                    InetAddress[] found = hosts.get(host);
                    if (found == null) {
                        throw new UnknownHostException(host);
                    }
                    return found;
                },
                Set.of());
    }

    private static InetAddress[] addresses(String... addresses) throws UnknownHostException {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
    }
}

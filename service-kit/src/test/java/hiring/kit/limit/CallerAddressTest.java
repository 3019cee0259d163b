package hiring.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallerAddressTest {

    @Test
    void tells_ipv4_addresses_apart() {
        assertThat(CallerAddress.keyOf("203.0.113.7")).isNotEqualTo(CallerAddress.keyOf("203.0.113.8"));
    }

    @Test
    void takes_the_addresses_of_one_ipv6_network_for_one_caller() {
        assertThat(CallerAddress.keyOf("2001:db8:1:2::5")).isEqualTo(CallerAddress.keyOf("2001:db8:1:2:ffff::1"));
        assertThat(CallerAddress.keyOf("2001:db8:1:2::5")).isNotEqualTo(CallerAddress.keyOf("2001:db8:1:3::5"));
    }

    @Test
    void counts_callers_without_an_address_together() {
        assertThat(CallerAddress.keyOf(null))
                .isEqualTo(CallerAddress.keyOf(":::"))
                .isEqualTo("unknown");
    }

    @Test
    void refuses_forwarded_addresses_from_every_caller() {
        assertThatThrownBy(() -> TrustedProxies.check(true, List.of())).isInstanceOf(ConfigurationException.class);
        TrustedProxies.check(true, List.of("10.0.0.0/8"));
        TrustedProxies.check(false, List.of());
    }
}

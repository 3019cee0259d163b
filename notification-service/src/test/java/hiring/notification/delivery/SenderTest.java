package hiring.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderTest {

    private static final List<String> PRODUCTION = List.of("prod");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "jobs@kent.gov.uk, ``, jobs@kent.gov.uk",
                "Kent recruitment <jobs@kent.gov.uk>, Kent recruitment, jobs@kent.gov.uk",
                "The \"Weald\" Council <jobs@weald.gov.uk>, The \"Weald\" Council, jobs@weald.gov.uk",
                "`\"Kent, recruitment\" <jobs@kent.gov.uk>`, `Kent, recruitment`, jobs@kent.gov.uk"
            })
    void is_an_address_with_or_without_a_name(String configured, String name, String address) {
        Sender sender = Sender.of(configured);

        assertThat(sender.name()).isEqualTo(name);
        assertThat(sender.address().ascii()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jobs", "Kent <jobs@localhost>", "Kent jobs@kent.gov.uk"})
    void refuses_an_address_that_mail_cannot_come_from(String configured) {
        assertThatThrownBy(() -> Sender.of(configured)).hasMessageContaining("hiring.smtp.from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs@recruitment.example", "jobs@example.org", "jobs@mail.example.com", "jobs@kent.test"})
    void refuses_a_placeholder_outside_demonstrations(String from) {
        assertThatThrownBy(() -> check(PRODUCTION, Map.of("hiring.smtp.from", from)))
                .hasMessageContaining("hiring.smtp.from");
        check(List.of("local"), Map.of("hiring.smtp.from", from));
        check(List.of("test"), Map.of("hiring.smtp.from", from));
    }

    @Test
    void accepts_the_address_of_an_organisation() {
        check(PRODUCTION, Map.of("hiring.smtp.from", "jobs@kent.gov.uk"));
        check(PRODUCTION, Map.of("hiring.smtp.from", "jobs@myexample.org"));
    }

    @Test
    void refuses_to_start_with_contradictory_settings() {
        Map<String, String> good = Map.of("hiring.smtp.from", "jobs@kent.gov.uk");
        assertThatThrownBy(() -> check(PRODUCTION, with(good, "hiring.smtp.username", "kent")))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> check(PRODUCTION, with(good, "hiring.delivery.uncertain-after", "PT30S")))
                .hasMessageContaining("uncertain-after");
        assertThatThrownBy(() -> check(PRODUCTION, with(good, "hiring.smtp.bounces-to", "b@example.org")))
                .hasMessageContaining("bounces-to");
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put(name, value);
        return all;
    }

    private static void check(List<String> profiles, Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withMapping(DeliveryConfig.class)
                .withDefaultValue("hiring.smtp.host", "localhost")
                .withDefaultValue("hiring.smtp.port", "25")
                .withDefaultValue("hiring.delivery.cut-off-search", "PT1S")
                .withDefaultValues(settings)
                .build();
        CheckMailSettings.check(
                config.getConfigMapping(SmtpConfig.class), config.getConfigMapping(DeliveryConfig.class), profiles);
    }
}

package hiring.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** The mail server. */
@ConfigMapping(prefix = "hiring.smtp")
public interface SmtpConfig {

    @NotBlank
    String host();

    @Min(1)
    @Max(65_535)
    int port();

    /** The sender: an address, or a name with an address in angle brackets. */
    @NotBlank
    String from();

    /** Where mail that cannot be delivered is sent back to; the sender's address where this is absent. */
    Optional<String> bouncesTo();

    /** Only where the server asks for it; then nothing is sent without encryption. */
    Optional<String> username();

    Optional<String> password();

    @WithDefault("IF_OFFERED")
    Encryption encryption();

    /** Whether what is sent is encrypted. */
    enum Encryption {
        /** Where the server offers it after the greeting. */
        IF_OFFERED,
        /** After the greeting, or nothing is sent. */
        REQUIRED,
        /** From the first byte, usually on port 465. */
        FROM_THE_START
    }
}

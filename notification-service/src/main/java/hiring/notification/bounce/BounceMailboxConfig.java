package hiring.notification.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox of {@code hiring.smtp.bounces-to}, for nothing but bounces. Without a host none is read. */
@ConfigMapping(prefix = "hiring.bounces")
public interface BounceMailboxConfig {

    /** The IMAP server. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** False only for a server on the same machine: the password would be sent unencrypted. */
    @WithDefault("true")
    boolean encrypted();

    @WithDefault("INBOX")
    String folder();

    /** How long the server may take for each answer. */
    @WithDefault("PT30S")
    Duration timeout();

    /** How often it is read. */
    @WithDefault("PT1M")
    Duration every();
}

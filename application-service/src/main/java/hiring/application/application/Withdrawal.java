package hiring.application.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and why a candidate took an application back.
 *
 * @param withdrawalCode null where it was withdrawn before reasons were asked for
 */
@Embeddable
public record Withdrawal(
        Instant withdrawnAt,

        @Enumerated(EnumType.STRING) @Nullable WithdrawalReason withdrawalCode,

        @Nullable String withdrawalReason) {}

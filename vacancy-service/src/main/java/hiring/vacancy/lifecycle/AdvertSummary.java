package hiring.vacancy.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An advert in a list, read without its document. */
public record AdvertSummary(
        UUID id,
        String reference,
        String title,
        String organisation,
        @Nullable String directorate,
        List<String> locations,
        @Nullable String grade,
        Instant closesAt,
        String timeZone) {}

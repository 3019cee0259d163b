package hiring.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Overwrites what the HTTP server and client put on a span about a person: queries, which may hold a search for a name,
 * the caller's address and program. Paths hold only ids and codes.
 */
@Singleton
public class NoPersonalData implements SpanProcessor {

    private static final AttributeKey<String> WHOLE_URL = AttributeKey.stringKey("url.full");
    private static final List<AttributeKey<String>> ABOUT_PEOPLE = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"));
    private static final String REMOVED = "removed";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : ABOUT_PEOPLE) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, REMOVED);
            }
        }
        String url = span.getAttribute(WHOLE_URL);
        if (url != null && url.contains("?")) {
            span.setAttribute(WHOLE_URL, url.substring(0, url.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}

package hiring.acceptance.bench;

import hiring.acceptance.system.Management;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The histograms of an event's steps, from the services' metrics. */
final class Steps {

    private static final double MILLIS = 1_000;
    private static final Pattern BUCKET = Pattern.compile("_bucket\\{[^}]*le=\"([^\"]+)\"[^}]*\\} (\\S+)");

    // By step: upper bound in seconds, and the number of values up to it
    private final Map<String, NavigableMap<Double, Double>> buckets;

    private Steps(Map<String, NavigableMap<Double, Double>> buckets) {
        this.buckets = buckets;
    }

    static Steps read(URI application, URI notification) {
        Map<String, NavigableMap<Double, Double>> found = new LinkedHashMap<>();
        String source = metrics(application);
        String target = metrics(notification);
        found.put("  stored", histogram(source, "hiring_outbox_wait_seconds"));
        found.put("  sent", histogram(source, "hiring_outbox_send_seconds"));
        found.put("  travelled", histogram(target, "hiring_inbox_travel_seconds"));
        found.put("  batch", histogram(target, "hiring_inbox_batch_seconds"));
        return new Steps(found);
    }

    /** A row for each step, with the values since an earlier reading. */
    List<List<Object>> since(Steps before) {
        List<List<Object>> rows = new ArrayList<>();
        buckets.forEach((name, now) -> {
            Map<Double, Double> then = before.buckets.getOrDefault(name, new TreeMap<>());
            NavigableMap<Double, Double> counts = new TreeMap<>();
            now.forEach((end, count) -> counts.put(end, count - then.getOrDefault(end, 0.0)));
            rows.add(List.of(
                    name, "", "", "", percentile(counts, 0.5), percentile(counts, 0.99), percentile(counts, 1)));
        });
        return rows;
    }

    /** The upper bound, in milliseconds, of the first bucket that contains the percentile. */
    static double percentile(NavigableMap<Double, Double> counts, double share) {
        double all = counts.isEmpty() ? 0 : counts.lastEntry().getValue();
        return counts.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= share * all)
                .findFirst()
                .map(bucket -> bucket.getKey() * MILLIS)
                .orElse(0.0);
    }

    static NavigableMap<Double, Double> histogram(String metrics, String name) {
        NavigableMap<Double, Double> buckets = new TreeMap<>();
        metrics.lines().filter(line -> line.startsWith(name + "_bucket")).forEach(line -> {
            Matcher bucket = BUCKET.matcher(line);
            if (bucket.find()) {
                double end =
                        bucket.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(1));
                buckets.merge(end, Double.parseDouble(bucket.group(2)), Double::sum);
            }
        });
        return buckets;
    }

    private static String metrics(URI service) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(Management.metrics(service)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("The metrics of %s cannot be read".formatted(service), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications.Stretch;
import hiring.portal.client.Applications.Timeline;
import hiring.portal.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history in the order of time, as the service divides it. */
record TimelineView(List<Item> items, int toExplain, int toleratedDays) {

    /**
     * A stretch of time.
     *
     * @param gap whether nothing is stated for it and an explanation is needed
     */
    record Item(
            String dates,
            @Nullable String length,
            boolean gap,
            boolean explained,
            List<Entry> entries,
            List<Open> open) {}

    /** What the candidate did in it. */
    record Entry(int place, String title, String detail) {}

    /** A gap to explain, with its address. */
    record Open(String dates, String query) {}

    static TimelineView of(Timeline timeline, JsonNode history) {
        List<Item> items = new ArrayList<>();
        int toExplain = 0;
        for (Stretch stretch : timeline.stretches()) {
            List<Open> open = stretch.toExplain().stream()
                    .map(gap -> new Open(
                            Words.shortDay(gap.from()) + " to " + Words.shortDay(gap.to()),
                            "from=%s&to=%s".formatted(gap.from(), gap.to())))
                    .toList();
            toExplain += open.size();
            items.add(new Item(
                    (stretch.from() == null ? "Until " : Words.shortDay(stretch.from()) + " to ")
                            + Words.shortDay(stretch.to()),
                    stretch.days() == null ? null : length(stretch.days()),
                    !stretch.kind().equals("COVERED"),
                    stretch.kind().equals("EXPLAINED_GAP"),
                    stretch.entries().stream()
                            .map(place -> entry(place, history.path(place)))
                            .toList(),
                    open));
        }
        return new TimelineView(items, toExplain, timeline.toleratedDays());
    }

    private static Entry entry(int place, JsonNode entry) {
        String role = entry.path("role").asText("");
        String organisation = entry.path("organisation").asText("");
        String kind = Words.of("entry", entry.path("kind").asText(null));
        String title = role.isEmpty() ? (organisation.isEmpty() ? kind : organisation) : role;
        return new Entry(place, title, title.equals(organisation) ? kind : organisation);
    }

    private static String length(int days) {
        if (days < 60) {
            return days == 1 ? "1 day" : days + " days";
        }
        int months = Math.round(days / 30.44f);
        int years = months / 12;
        String rest = months % 12 == 0 ? "" : months % 12 + (months % 12 == 1 ? " month" : " months");
        String whole = years == 0 ? "" : years + (years == 1 ? " year" : " years");
        return whole.isEmpty() || rest.isEmpty() ? whole + rest : whole + ", " + rest;
    }
}

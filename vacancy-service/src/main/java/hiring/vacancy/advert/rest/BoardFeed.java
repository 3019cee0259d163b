package hiring.vacancy.advert.rest;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import hiring.kit.text.Purpose;
import hiring.kit.text.TextPolicy;
import hiring.kit.time.DateWords;
import hiring.vacancy.advert.BoardEntry;
import hiring.vacancy.posting.PublicSiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The newest open adverts as an Atom feed. */
@ApplicationScoped
class BoardFeed {

    private static final String ATOM = "atom_1.0";

    private final PublicSiteConfig config;

    BoardFeed(PublicSiteConfig config) {
        this.config = config;
    }

    /**
     * Writes the feed.
     *
     * @param lastClosing when an advert was last taken out of it, which is a change of the feed like any other
     */
    byte[] write(List<BoardEntry> adverts, Optional<Instant> lastClosing) {
        Feed feed = new Feed(ATOM);
        feed.setId(config.publicAddress() + "/api/v1/adverts/feed");
        feed.setTitle("Vacancies");
        feed.setUpdated(
                Date.from(Stream.concat(lastClosing.stream(), adverts.stream().map(BoardEntry::changedAt))
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)));
        feed.setAlternateLinks(List.of(link("alternate", "application/json", "/api/v1/adverts")));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", "/api/v1/adverts/feed")));
        feed.setEntries(adverts.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
    }

    private Entry entry(BoardEntry advert) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + advert.id());
        entry.setTitle(line(advert.title()));
        entry.setPublished(Date.from(advert.publishedAt()));
        entry.setUpdated(Date.from(advert.changedAt()));
        SyndPerson author = new SyndPersonImpl();
        author.setName(line(advert.organisation()));
        entry.setAuthors(List.of(author));
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(line(summaryOf(advert)));
        entry.setSummary(summary);
        entry.setCategories(Stream.of(advert.directorate(), advert.grade())
                .filter(Objects::nonNull)
                .map(BoardFeed::line)
                .map(BoardFeed::category)
                .toList());
        entry.setAlternateLinks(List.of(
                link("alternate", "text/html", "/api/v1/adverts/%s/application-pack".formatted(advert.id())),
                link("alternate", "application/json", "/api/v1/adverts/" + advert.id())));
        return entry;
    }

    private static String summaryOf(BoardEntry advert) {
        String where = Stream.of(
                        advert.directorate(),
                        advert.division(),
                        advert.locations().isEmpty() ? null : String.join(", ", advert.locations()),
                        advert.grade())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String closing = "Closes at %s.".formatted(DateWords.deadline(advert.closesAt(), ZoneId.of(advert.timeZone())));
        return where.isEmpty() ? closing : where + ". " + closing;
    }

    // One advert with a character that XML cannot hold would break the whole feed
    private static String line(String text) {
        return TextPolicy.repaired(text, Purpose.LINE);
    }

    private static Category category(@Nullable String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    private Link link(String relation, String type, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(config.publicAddress() + path);
        return link;
    }
}

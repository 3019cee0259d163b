package hiring.vacancy.advert.rest;

import hiring.kit.time.DateWords;
import hiring.vacancy.advert.BoardEntry;
import hiring.vacancy.advert.Facet;
import hiring.vacancy.advert.FacetCounts;
import hiring.vacancy.document.Post.Contract;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board as the public sees it. */
final class BoardViews {

    private BoardViews() {}

    /** A page of the board. */
    record AdvertsView(List<AdvertItem> items, @Nullable String next, BoardLinks links) {}

    /**
     * Links to other views of the board.
     *
     * @param facets what a search can be narrowed by
     * @param programmes programmes with their streams and posts
     * @param feed the newest adverts for feed readers
     */
    record BoardLinks(String facets, String programmes, String feed) {}

    /**
     * An advert in a list.
     *
     * @param openings how many people can be appointed
     * @param openingsLeft openings that no accepted offer has taken
     * @param closesAt the first instant at which applications are refused
     * @param closingWords the closing as people are told it
     * @param closingSoon whether little time is left
     */
    record AdvertItem(
            UUID id,
            String reference,
            String title,
            String organisation,
            @Nullable String directorate,
            @Nullable String division,
            List<String> locations,
            @Nullable String grade,
            @Nullable Contract contract,
            @Nullable String programme,
            @Nullable String stream,
            int openings,
            int openingsLeft,
            Instant closesAt,
            String closingWords,
            boolean closingSoon,
            Instant publishedAt) {

        static AdvertItem of(BoardEntry advert, boolean closingSoon) {
            return new AdvertItem(
                    advert.id(),
                    advert.reference(),
                    advert.title(),
                    advert.organisation(),
                    advert.directorate(),
                    advert.division(),
                    advert.locations(),
                    advert.grade(),
                    advert.contract() == null ? null : Contract.valueOf(advert.contract()),
                    advert.programme(),
                    advert.stream(),
                    advert.openings(),
                    advert.openingsLeft(),
                    advert.closesAt(),
                    DateWords.deadline(advert.closesAt(), ZoneId.of(advert.timeZone())),
                    closingSoon,
                    advert.publishedAt());
        }
    }

    /**
     * The facets by which a search can be narrowed, with their counts.
     *
     * @param total how many adverts it finds as it is
     */
    record FacetsView(
            long total,
            List<ValueView> directorate,
            List<ValueView> division,
            List<ValueView> location,
            List<ValueView> grade,
            List<ValueView> contract,
            List<ValueView> programme) {

        static FacetsView of(FacetCounts counts) {
            return new FacetsView(
                    counts.total(),
                    values(counts, Facet.DIRECTORATE),
                    values(counts, Facet.DIVISION),
                    values(counts, Facet.LOCATION),
                    values(counts, Facet.GRADE),
                    values(counts, Facet.CONTRACT),
                    values(counts, Facet.PROGRAMME));
        }

        private static List<ValueView> values(FacetCounts counts, Facet facet) {
            return Objects.requireNonNull(counts.values().get(facet)).stream()
                    .map(value -> new ValueView(value.value(), value.count()))
                    .toList();
        }
    }

    /**
     * A value of a facet.
     *
     * @param count how many adverts have it
     */
    record ValueView(String value, long count) {}
}

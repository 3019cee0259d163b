package hiring.vacancy.advert;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many adverts a search would find with each value of each facet, were it narrowed by that value instead of the
 * ones it has of this facet.
 *
 * @param total how many it finds as it is
 */
public record FacetCounts(long total, Map<Facet, List<Value>> values) {

    public FacetCounts {
        values = new EnumMap<>(values);
    }

    /** A value and how many adverts have it. */
    public record Value(String value, long count) {}
}

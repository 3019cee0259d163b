package hiring.kit.sql;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.TupleTransformer;

/**
 * Native queries whose rows are one value.
 *
 * <p>With a result class that is not an entity, Hibernate never finds the cached plan again, because {@code
 * ImplicitResultClassBuilder} has no {@code equals}. It keeps one plan for each call, up to some thousands with the
 * same hash, and searches through all of them.
 */
public final class ScalarQuery {

    private static final TupleTransformer<?> FIRST = (columns, aliases) -> columns[0];

    private ScalarQuery() {}

    /**
     * Creates a query for rows of one column.
     *
     * @param type the driver's type of the column
     */
    @SuppressWarnings("unchecked")
    public static <T> NativeQuery<T> of(EntityManager entityManager, String sql, Class<T> type) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setTupleTransformer((TupleTransformer<T>) FIRST);
    }
}

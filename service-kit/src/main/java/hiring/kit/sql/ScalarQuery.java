package hiring.kit.sql;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.TupleTransformer;

/**
 * Native queries whose rows are one value.
 *
 * <p>Hibernate keeps the plan of each native query, but never finds one again that was made for a result class which
 * is no entity: two of its keys are never equal ({@code ImplicitResultClassBuilder} has no {@code equals}), and their
 * hash is the same. So it keeps the plan of each call, up to some thousands, and looks through all of them.
 */
public final class ScalarQuery {

    private static final TupleTransformer<?> FIRST = (columns, aliases) -> columns[0];

    private ScalarQuery() {}

    /**
     * A query for rows of one column.
     *
     * @param type what the driver makes of the column
     */
    @SuppressWarnings("unchecked")
    public static <T> NativeQuery<T> of(EntityManager entityManager, String sql, Class<T> type) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setTupleTransformer((TupleTransformer<T>) FIRST);
    }
}

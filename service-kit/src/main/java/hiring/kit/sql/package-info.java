/** Native queries that avoid a slow path of Hibernate. */
@NullMarked
package hiring.kit.sql;

import org.jspecify.annotations.NullMarked;

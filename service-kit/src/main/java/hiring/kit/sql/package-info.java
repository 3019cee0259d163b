/** Native queries, where Hibernate alone would be slow. */
@NullMarked
package hiring.kit.sql;

import org.jspecify.annotations.NullMarked;

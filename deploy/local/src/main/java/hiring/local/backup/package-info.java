/** Copies the rows of a database to files and back, without programs of PostgreSQL. */
@NullMarked
package hiring.local.backup;

import org.jspecify.annotations.NullMarked;

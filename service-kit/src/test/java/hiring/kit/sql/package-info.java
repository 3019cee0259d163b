@NullMarked
package hiring.kit.sql;

import org.jspecify.annotations.NullMarked;

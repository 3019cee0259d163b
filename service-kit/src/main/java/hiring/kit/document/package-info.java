/** Documents in jsonb columns, as all versions of a service read and write them. */
@NullMarked
package hiring.kit.document;

import org.jspecify.annotations.NullMarked;

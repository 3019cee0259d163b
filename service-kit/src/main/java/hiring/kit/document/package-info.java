/** Documents in jsonb columns, compatible between versions of a service. */
@NullMarked
package hiring.kit.document;

import org.jspecify.annotations.NullMarked;

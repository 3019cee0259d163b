/** Documents in jsonb columns, compatible between versions of a service, and what browsers may do with pages. */
@NullMarked
package hiring.kit.document;

import org.jspecify.annotations.NullMarked;

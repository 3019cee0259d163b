/** Shared parts of REST resources: checked requests, retried writes, entity tags and cursor pages. */
@NullMarked
package hiring.kit.rest;

import org.jspecify.annotations.NullMarked;

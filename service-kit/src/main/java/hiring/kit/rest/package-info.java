/** What every REST resource needs: checked requests, retried writes, entity tags, cursor pages. */
@NullMarked
package hiring.kit.rest;

import org.jspecify.annotations.NullMarked;

/** Results of bulk requests as they are answered. */
@NullMarked
package hiring.application.bulk.rest;

import org.jspecify.annotations.NullMarked;

/** Publication and withdrawal over HTTP. */
@NullMarked
package hiring.vacancy.publication.rest;

import org.jspecify.annotations.NullMarked;

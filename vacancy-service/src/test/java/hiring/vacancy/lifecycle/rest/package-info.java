/** Tests through the API. */
@NullMarked
package hiring.vacancy.lifecycle.rest;

import org.jspecify.annotations.NullMarked;

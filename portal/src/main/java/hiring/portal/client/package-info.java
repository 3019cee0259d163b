/** The REST APIs of the services, as far as pages need them. */
@NullMarked
package hiring.portal.client;

import org.jspecify.annotations.NullMarked;

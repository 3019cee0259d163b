/** The endpoints of a service, for refusals and metrics where no endpoint was found. */
@NullMarked
package hiring.kit.route;

import org.jspecify.annotations.NullMarked;

/** Shared test support of all services: tokens, architecture rules, and events of other services. */
@NullMarked
package hiring.kit.testing;

import org.jspecify.annotations.NullMarked;

/** The running system for a client: addresses of its parts, calls and sign-in. */
@NullMarked
package hiring.acceptance.system;

import org.jspecify.annotations.NullMarked;

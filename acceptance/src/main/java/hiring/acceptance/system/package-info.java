/** The running system as a client sees it: where its parts are, how to call them, and how to sign in. */
@NullMarked
package hiring.acceptance.system;

import org.jspecify.annotations.NullMarked;

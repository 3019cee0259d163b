/** Who asks: sign-in, forms of other sites, forms that outlive a session. */
@NullMarked
package hiring.portal.session;

import org.jspecify.annotations.NullMarked;

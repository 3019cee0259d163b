/** Stand-ins for the services and the identity provider, and rules for pages, for the tests of all features. */
@NullMarked
package hiring.portal.testing;

import org.jspecify.annotations.NullMarked;

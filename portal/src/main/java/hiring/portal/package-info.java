/** The web pages of candidates and staff. They decide nothing: the services' REST APIs do. */
@NullMarked
package hiring.portal;

import org.jspecify.annotations.NullMarked;

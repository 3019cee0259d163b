/** What all pages share: layout, words for dates and codes, error pages. */
@NullMarked
package hiring.portal.page;

import org.jspecify.annotations.NullMarked;

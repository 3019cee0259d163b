/** Forms: from fields to JSON and back. */
@NullMarked
package hiring.portal.form;

import org.jspecify.annotations.NullMarked;

/** Job postings for search engines (schema.org JobPosting). */
@NullMarked
package hiring.vacancy.posting;

import org.jspecify.annotations.NullMarked;

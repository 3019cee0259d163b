/** The document of a vacancy: post, person specification, application form, terms and application pack. */
@NullMarked
package hiring.vacancy.document;

import org.jspecify.annotations.NullMarked;

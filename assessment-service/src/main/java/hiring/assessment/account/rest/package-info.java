/** The numbers, to be read. */
@NullMarked
package hiring.assessment.account.rest;

import org.jspecify.annotations.NullMarked;

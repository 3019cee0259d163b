/** The findings of the eligibility rules over HTTP. */
@NullMarked
package hiring.application.eligibility.rest;

import org.jspecify.annotations.NullMarked;

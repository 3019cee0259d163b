/** Decisions on eligibility over HTTP. */
@NullMarked
package hiring.application.adjudication.rest;

import org.jspecify.annotations.NullMarked;

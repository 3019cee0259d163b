/** Copies, readvertisements and templates over HTTP. */
@NullMarked
package hiring.vacancy.template.rest;

import org.jspecify.annotations.NullMarked;

/** An organisation's texts and grades over HTTP, for administrators. */
@NullMarked
package hiring.vacancy.content.rest;

import org.jspecify.annotations.NullMarked;

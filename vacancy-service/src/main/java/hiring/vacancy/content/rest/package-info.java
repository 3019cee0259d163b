/** An organisation's content, for those who look after it. */
@NullMarked
package hiring.vacancy.content.rest;

import org.jspecify.annotations.NullMarked;

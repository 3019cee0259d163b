/** One candidate's application to one vacancy: its record, its lifecycle and its table. */
@NullMarked
package hiring.application.application;

import org.jspecify.annotations.NullMarked;

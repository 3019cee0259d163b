/** One trace for each step of an application, from the request over the events to the mail; and the ids in log lines. */
@NullMarked
package hiring.kit.trace;

import org.jspecify.annotations.NullMarked;

/** What waits for the signed-in person: the work queue that every service answers for its own part. */
@NullMarked
package hiring.kit.task;

import org.jspecify.annotations.NullMarked;

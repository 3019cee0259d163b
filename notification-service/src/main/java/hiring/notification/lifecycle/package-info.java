/** States of aggregates and the changes between them, in Java and in SQL. */
@NullMarked
package hiring.notification.lifecycle;

import org.jspecify.annotations.NullMarked;

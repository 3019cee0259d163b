/** Many negative proposals of the rules, confirmed by a person who has looked at some of them. */
@NullMarked
package hiring.application.confirmation;

import org.jspecify.annotations.NullMarked;

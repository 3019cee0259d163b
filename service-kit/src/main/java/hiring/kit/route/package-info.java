/** What a service answers, asked where no endpoint has been found: by refusals and by metrics. */
@NullMarked
package hiring.kit.route;

import org.jspecify.annotations.NullMarked;

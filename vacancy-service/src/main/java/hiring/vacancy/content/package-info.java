/**
 * What an organisation says of itself in all of its packs, and the terms that come with its grades, each from a day on.
 */
@NullMarked
package hiring.vacancy.content;

import org.jspecify.annotations.NullMarked;

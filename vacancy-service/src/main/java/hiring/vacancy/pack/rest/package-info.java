/** Published application packs over HTTP. */
@NullMarked
package hiring.vacancy.pack.rest;

import org.jspecify.annotations.NullMarked;

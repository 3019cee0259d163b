/** Previews and checks of application packs over HTTP. */
@NullMarked
package hiring.vacancy.preview.rest;

import org.jspecify.annotations.NullMarked;

/** Applications to read over HTTP. */
@NullMarked
package hiring.application.dossier.rest;

import org.jspecify.annotations.NullMarked;

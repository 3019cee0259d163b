/** Completes the OpenAPI document of every service. */
@NullMarked
package hiring.kit.openapi;

import org.jspecify.annotations.NullMarked;

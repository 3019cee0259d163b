/** What the OpenAPI document of every service says beside what its code says by itself. */
@NullMarked
package hiring.kit.openapi;

import org.jspecify.annotations.NullMarked;

/** Checks the manifests of deploy/kubernetes without a cluster. */
@NullMarked
package hiring.acceptance.kubernetes;

import org.jspecify.annotations.NullMarked;

package hiring.portal.page;

import hiring.portal.session.Area;
import hiring.portal.session.FormToken;
import hiring.portal.session.People;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the layout of each page shows about this request. */
@Named("page")
@RequestScoped
public class Page {

    private final RoutingContext request;
    private final SecurityIdentity identity;
    private @Nullable Boolean signedIn;
    private final FormToken tokens;

    public Page(RoutingContext request, SecurityIdentity identity, FormToken tokens) {
        this.request = request;
        this.identity = identity;
        this.tokens = tokens;
    }

    /** A place that the navigation leads to. */
    public record Link(String address, String text, boolean current) {}

    public boolean isMine() {
        return area() == Area.MY;
    }

    public boolean isStaff() {
        return area() == Area.STAFF;
    }

    /** Whether the page knows a person; public pages ask for none. */
    public boolean isSignedIn() {
        if (signedIn == null) {
            signedIn = area() != null && findsIdentity();
        }
        return signedIn;
    }

    // The pages of errors are made where the sign-in may be unknown: before a thread may wait for it, or without the
    // identity provider
    private boolean findsIdentity() {
        try {
            return BlockingOperationControl.isBlockingAllowed() && !identity.isAnonymous();
        } catch (RuntimeException e) {
            return false;
        }
    }

    public String getName() {
        return isSignedIn() ? People.nameOf(identity) : "";
    }

    public String getPath() {
        return request.normalizedPath();
    }

    /** The hidden field that each form carries. */
    public String getToken() {
        Area area = area();
        return area == null || !isSignedIn() ? "" : tokens.of(area, People.idOf(identity));
    }

    /** A number for one act, so that sending the form twice acts once. */
    public String getOnce() {
        return UUID.randomUUID().toString();
    }

    /** The first page of the area, where the service's name leads. */
    public String getHome() {
        Area area = area();
        return area == null ? "/jobs" : area.path();
    }

    public List<Link> getNavigation() {
        return Navigation.of(area(), isSignedIn() ? identity.getRoles() : Set.of(), request.normalizedPath());
    }

    private @Nullable Area area() {
        String path = request.normalizedPath();
        for (Area area : Area.values()) {
            if (path.equals(area.path()) || path.startsWith(area.path() + "/")) {
                return area;
            }
        }
        return null;
    }
}

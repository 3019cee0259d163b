package hiring.portal.page;

import hiring.portal.session.Area;
import hiring.portal.session.FormToken;
import hiring.portal.session.People;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the layout of each page shows about this request. */
@Named("page")
@RequestScoped
public class Page {

    private final RoutingContext request;
    private final SecurityIdentity identity;
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
        return area() != null && !identity.isAnonymous();
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
        return area == null ? "" : tokens.of(area, People.idOf(identity));
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
        return Navigation.of(area(), identity.getRoles(), request.normalizedPath());
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

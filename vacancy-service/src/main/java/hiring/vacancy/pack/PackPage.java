package hiring.vacancy.pack;

import hiring.kit.text.Purpose;
import hiring.kit.text.TextPolicy;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;

/** Renders a pack as a web page, or as the page that becomes a PDF; both share one body. */
@Singleton
public class PackPage {

    private final Template web;
    private final Template print;

    PackPage(@Location("pack/web") Template web, @Location("pack/print") Template print) {
        this.web = web;
        this.print = print;
    }

    /** A page without scripts, pictures or other files. */
    public String web(AssembledPack pack, Edition edition, Listing listing) {
        String page = web.data("pack", pack)
                .data("edition", edition)
                .data("listing", listing)
                .render();
        return TextPolicy.repaired(page, Purpose.PROSE);
    }

    String print(AssembledPack pack, Edition edition) {
        return print.data("pack", pack).data("edition", edition).render();
    }
}

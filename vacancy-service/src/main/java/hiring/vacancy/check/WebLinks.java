package hiring.vacancy.check;

import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.element.LinkTarget;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The pages in the web that a document sends people to. */
public final class WebLinks {

    private static final Set<String> OF_THE_ORGANISATION = Set.of("/organisation/website", "/organisation/logo");

    private WebLinks() {}

    /**
     * Each page once, with all places that lead to it, in the order of the document. Parts of one page are one page.
     */
    public static Map<URI, List<String>> of(VacancyDocument document) {
        List<Text> texts = Texts.of(document);
        Map<URI, List<String>> places = new LinkedHashMap<>();
        Stream.concat(
                        texts.stream()
                                .filter(text -> OF_THE_ORGANISATION.contains(text.pointer()))
                                .map(text -> new Links.Found(text.pointer(), text.words(), null)),
                        Links.in(texts).stream())
                .filter(link -> LinkTarget.of(link.target()) == LinkTarget.WEB)
                .forEach(link -> places.computeIfAbsent(page(link.target()), page -> new ArrayList<>())
                        .add(link.pointer()));
        return Collections.unmodifiableMap(places);
    }

    private static URI page(String target) {
        int part = target.indexOf('#');
        return URI.create(part < 0 ? target : target.substring(0, part));
    }
}

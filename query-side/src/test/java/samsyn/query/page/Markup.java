package samsyn.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Document;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;

/** A page's HTML as elements; refuses tags that are not closed. */
record Markup(List<Node> all) {

    /** An element with those around it. */
    record Node(Element element, List<Element> around) {

        String name() {
            return element.getElementName();
        }

        Map<String, String> attributes() {
            return element.getAttributeMap() == null ? Map.of() : element.getAttributeMap();
        }

        /** The attribute's value, or nothing at all. */
        String get(String attribute) {
            return attributes().getOrDefault(attribute, "");
        }

        boolean within(String attribute, String value) {
            return Stream.concat(around.stream(), Stream.of(element))
                    .anyMatch(e -> e.getAttributeMap() != null
                            && value.equals(e.getAttributeMap().get(attribute)));
        }

        String text() {
            return Markup.text(element).replaceAll("\\s+", " ").strip();
        }
    }

    static Markup of(String html) {
        ParseConfiguration strict = ParseConfiguration.htmlConfiguration();
        strict.setElementBalancing(ElementBalancing.REQUIRE_BALANCED);
        try {
            Document document = new DOMMarkupParser(strict).parse(html);
            List<Node> all = new ArrayList<>();
            collect(document, List.of(), all);
            return new Markup(all);
        } catch (ParseException e) {
            throw new AssertionError(html, e);
        }
    }

    Stream<Node> named(String... names) {
        return all.stream().filter(n -> List.of(names).contains(n.name()));
    }

    /** The elements with that class. */
    Stream<Node> classed(String name) {
        return all.stream().filter(n -> List.of(n.get("class").split(" ")).contains(name));
    }

    private static void collect(INestableNode parent, List<Element> around, List<Node> all) {
        for (Element child : parent.getChildrenOfType(Element.class)) {
            all.add(new Node(child, around));
            collect(child, Stream.concat(around.stream(), Stream.of(child)).toList(), all);
        }
    }

    private static String text(INode node) {
        return switch (node) {
            case Text text -> text.getContent();
            case INestableNode parent ->
                parent.getChildren().stream().map(Markup::text).collect(Collectors.joining());
            default -> "";
        };
    }
}

package tincay.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part's XML as a stream of events: no document type, no entities of its own, no outside, bounded depth.
final class Xml {
    private static final int DEEPEST = 1_000;
    private static final XMLInputFactory FACTORY = factory();

    /// What happens at each event; names are local names, so that both flavours of a format read alike.
    interface Events {
        void start(String name, Xml at) throws Unreadable;

        void end(String name) throws Unreadable;

        void words(String words, long offset) throws Unreadable;
    }

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static void read(byte[] part, Events events) throws Unreadable {
        try {
            new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part))).run(events);
        } catch (XMLStreamException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            throw new Unreadable(Refusal.MALFORMED, "a part is not well-formed XML");
        }
    }

    private void run(Events events) throws XMLStreamException, Unreadable {
        int depth = 0;
        long before = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new Unreadable(Refusal.MALFORMED, "elements are nested too deeply");
                    }
                    events.start(reader.getLocalName(), this);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    events.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    events.words(reader.getText(), before);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(Refusal.XML_DTD, "a part declares a document type or an entity");
                default -> {}
            }
            before = reader.getLocation().getCharacterOffset();
        }
    }

    /// The attribute with this local name, `""` when there is none.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The namespace of the element, `""` when it has none.
    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }
}

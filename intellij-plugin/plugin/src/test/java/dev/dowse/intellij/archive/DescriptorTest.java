package dev.dowse.intellij.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.intellij.language.DTraceFileType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The descriptor against the classes: what it names exists and can be made as an IDE makes it. */
final class DescriptorTest {
    /** Their first step is a call of an IDE that only a declaration stands for here. */
    private static final Set<String> NEED_AN_IDE =
            Set.of(
                    "dev.dowse.intellij.run.DowseRunType",
                    "dev.dowse.intellij.run.DowseRunProducer");

    @Test
    void everyClassExists() throws Exception {
        Set<String> own = classes("dev.dowse.");
        assertTrue(own.size() >= 14, own.toString());
        for (String name : own) {
            assertEquals(name, Class.forName(name).getName());
        }
    }

    @Test
    void everyClassCanBeMadeWithoutArguments() throws Exception {
        List<String> failed = new ArrayList<>();
        for (String name : classes("dev.dowse.")) {
            if (!name.equals(DTraceFileType.class.getName()) && !makes(name)) {
                failed.add(name);
            }
        }
        assertEquals(NEED_AN_IDE, Set.copyOf(failed));
    }

    private static boolean makes(String name) throws ReflectiveOperationException {
        try {
            return Class.forName(name).getDeclaredConstructor().newInstance() != null;
        } catch (InvocationTargetException declaration) {
            if (declaration.getCause() instanceof UnsupportedOperationException) {
                return false;
            }
            throw declaration;
        }
    }

    @Test
    void theFileTypeIsTheOneOfItsField() throws Exception {
        Element fileType = (Element) descriptor().getElementsByTagName("fileType").item(0);
        assertEquals(
                DTraceFileType.INSTANCE,
                Class.forName(fileType.getAttribute("implementationClass"))
                        .getField(fileType.getAttribute("fieldName"))
                        .get(null));
        assertEquals(DTraceFileType.INSTANCE.getName(), fileType.getAttribute("name"));
        assertEquals(
                DTraceFileType.INSTANCE.getLanguage().getID(), fileType.getAttribute("language"));
    }

    @Test
    void theServerKnowsTheLanguageByItsProtocolName() throws Exception {
        Element mapping = (Element) descriptor().getElementsByTagName("languageMapping").item(0);
        assertEquals("DTrace", mapping.getAttribute("language"));
        assertEquals("dtrace", mapping.getAttribute("languageId"));
        assertEquals("dowse", mapping.getAttribute("serverId"));
    }

    /** The texts of all attributes that name a class of a package. */
    private static Set<String> classes(String prefix) throws Exception {
        Set<String> found = new TreeSet<>();
        NodeList all = descriptor().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            NamedNodeMap attributes = all.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                String value = attributes.item(j).getNodeValue();
                if (value.startsWith(prefix)) {
                    found.add(value);
                }
            }
        }
        return found;
    }

    private static Document descriptor()
            throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = DTraceFileType.class.getResourceAsStream("/META-INF/plugin.xml")) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}

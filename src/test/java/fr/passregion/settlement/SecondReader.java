package fr.passregion.settlement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads a bank file as the bank does: against the official schema, then by a parser that shares nothing with the writer. */
public record SecondReader(
        List<String> faults,
        List<Integer> announcedCount,
        List<Long> announcedCents,
        List<Long> cents,
        List<String> ibans,
        List<String> references) {

    private static final Schema SCHEMA = schema();

    public static SecondReader read(byte[] file) {
        try {
            var document =
                    DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
            return new SecondReader(
                    faults(file),
                    texts(document, "NbOfTxs").stream().map(Integer::valueOf).toList(),
                    texts(document, "CtrlSum").stream().map(SecondReader::cents).toList(),
                    texts(document, "InstdAmt").stream()
                            .map(SecondReader::cents)
                            .toList(),
                    texts(document, "IBAN").stream().skip(1).toList(),
                    texts(document, "EndToEndId"));
        } catch (ParserConfigurationException | SAXException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static List<String> faults(byte[] file) throws IOException {
        var faults = new ArrayList<String>();
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }
        return faults;
    }

    private static List<String> texts(Document document, String element) {
        var found = document.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> found.item(index).getTextContent())
                .toList();
    }

    private static long cents(String euros) {
        return new BigDecimal(euros).movePointRight(2).longValueExact();
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(SecondReader.class.getResource("/pain.001.001.09.xsd"));
        } catch (SAXException fault) {
            throw new AssertionError(fault);
        }
    }
}

package fr.passregion.settlement;

import fr.passregion.settlement.BankAnswers.Fault;
import fr.passregion.settlement.BankFileReading.Answer;
import fr.passregion.settlement.BankFileReading.Read;
import fr.passregion.settlement.BankFileReading.Unread;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a payment status report, pain.002 of any version: what it says of each payment, and of a batch as a whole. It
 * streams, looks at nothing outside the file, knows no entities and stops at the first document type.
 */
final class Pain002Reader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.";

    private final List<Answer> payments = new ArrayList<>();
    private final Map<String, Answer> batches = new LinkedHashMap<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inReason;

    static BankFileReading read(byte[] file) {
        try {
            return new Pain002Reader().read(hardened().createXMLStreamReader(new ByteArrayInputStream(file)));
        } catch (XMLStreamException notXml) {
            return new Unread(Fault.NOT_UNDERSTOOD);
        }
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        return factory;
    }

    private BankFileReading read(XMLStreamReader xml) throws XMLStreamException {
        var known = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Unread(Fault.FORBIDDEN_XML);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    known |= Objects.toString(xml.getNamespaceURI(), "").startsWith(NAMESPACE);
                    if (!known) return new Unread(Fault.NOT_UNDERSTOOD);
                    begin(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT ->
                    end(xml.getLocalName(), text.toString().strip());
                default -> {} // comments and processing instructions say nothing of payments
            }
        }
        return new Read(List.copyOf(payments), List.copyOf(batches.values()));
    }

    private void begin(String element) {
        text.setLength(0);
        switch (element) {
            case "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts", "TxInfAndSts" -> open.push(new Part());
            case "Rsn" -> inReason = true;
            default -> {} // the rest repeats our own order
        }
    }

    private void end(String element, String content) {
        text.setLength(0);
        var part = open.peek();
        if (part == null) return;
        switch (element) {
            case "OrgnlMsgId", "OrgnlPmtInfId", "OrgnlEndToEndId" -> part.reference = content;
            case "GrpSts", "PmtInfSts", "TxSts" -> part.status = content;
            case "Rsn" -> inReason = false;
            case "Cd", "Prtry" -> {
                if (inReason) part.addReason(content);
            }
            case "AddtlInf" -> part.addReason(content);
            case "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts" ->
                open.pop().answer().ifPresent(answer -> batches.put(answer.reference(), answer));
            case "TxInfAndSts" -> open.pop().answer().ifPresent(payments::add);
            default -> {} // the rest repeats our own order
        }
    }

    /** One level of the report: the whole message, its only payment information, or one payment. */
    private static final class Part {

        private static final int REASON = 140;

        private String reference = "";
        private String status = "";
        private String reason = "";

        void addReason(String words) {
            reason = (reason + " " + words).strip();
        }

        Optional<Answer> answer() {
            if (reference.isEmpty() || status.isEmpty()) return Optional.empty();
            var cut = reason.substring(0, Math.min(REASON, reason.length()));
            return Optional.of(new Answer(reference, status, cut.isEmpty() ? null : cut));
        }
    }
}

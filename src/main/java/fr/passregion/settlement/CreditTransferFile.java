package fr.passregion.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.shared.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The order that the bank receives, « ordre de virement »: ISO 20022 pain.001.001.09, in the subset of the EPC’s
 * customer-to-bank guidelines. Made of nothing but what is given: the same batch always gives the same bytes.
 */
record CreditTransferFile(
        String messageId,
        Instant createdAt,
        LocalDate executionOn,
        SettlementProperties.Debtor debtor,
        List<Payment> payments) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME = 70;
    private static final int REMITTANCE = 140;

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            in(xml, "CstmrCdtTrfInitn", () -> {
                in(xml, "GrpHdr", () -> header(xml));
                in(xml, "PmtInf", () -> paymentInformation(xml));
            });
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("Writing to memory does not fail", fault);
        }
        return file.toByteArray();
    }

    private void header(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "MsgId", messageId);
        text(
                xml,
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        createdAt.atZone(Times.PARIS).withNano(0)));
        totals(xml);
        in(xml, "InitgPty", () -> text(xml, "Nm", EpcText.of(debtor.name(), NAME)));
    }

    private void paymentInformation(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "PmtInfId", messageId);
        text(xml, "PmtMtd", "TRF");
        totals(xml);
        in(xml, "PmtTpInf", () -> in(xml, "SvcLvl", () -> text(xml, "Cd", "SEPA")));
        in(xml, "ReqdExctnDt", () -> text(xml, "Dt", executionOn.toString()));
        in(xml, "Dbtr", () -> text(xml, "Nm", EpcText.of(debtor.name(), NAME)));
        in(xml, "DbtrAcct", () -> account(xml, debtor.iban()));
        in(xml, "DbtrAgt", () -> in(xml, "FinInstnId", () -> in(xml, "Othr", () -> text(xml, "Id", "NOTPROVIDED"))));
        text(xml, "ChrgBr", "SLEV");
        for (var payment : payments) in(xml, "CdtTrfTxInf", () -> transfer(xml, payment));
    }

    private static void transfer(XMLStreamWriter xml, Payment payment) throws XMLStreamException {
        in(xml, "PmtId", () -> text(xml, "EndToEndId", payment.endToEndId()));
        in(xml, "Amt", () -> {
            xml.writeStartElement("InstdAmt");
            xml.writeAttribute("Ccy", "EUR");
            xml.writeCharacters(euros(payment.amount()));
            xml.writeEndElement();
        });
        in(xml, "Cdtr", () -> text(xml, "Nm", EpcText.of(payment.creditor().accountHolder(), NAME)));
        in(xml, "CdtrAcct", () -> account(xml, payment.creditor().iban()));
        in(xml, "RmtInf", () -> text(xml, "Ustrd", EpcText.of(payment.label(), REMITTANCE)));
    }

    private void totals(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "NbOfTxs", String.valueOf(payments.size()));
        text(
                xml,
                "CtrlSum",
                euros(Money.sum(payments.stream().map(Payment::amount).toList())));
    }

    private static void account(XMLStreamWriter xml, String iban) throws XMLStreamException {
        in(xml, "Id", () -> text(xml, "IBAN", iban));
    }

    private static String euros(Money amount) {
        return BigDecimal.valueOf(amount.cents(), 2).toPlainString();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void in(XMLStreamWriter xml, String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    private interface Content {
        void write() throws XMLStreamException;
    }
}

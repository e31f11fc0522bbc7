package fr.passregion.settlement;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.passregion.settlement.BankAnswers.Fault;
import fr.passregion.settlement.BankFileReading.Answer;
import fr.passregion.settlement.BankFileReading.Read;
import fr.passregion.settlement.BankFileReading.Unread;
import fr.passregion.testing.Covers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Covers("SET-02")
class AnswerFileTests {

    @Test
    void aStatusReportSaysWhatBecameOfEachPayment() {
        var report = Pain002.of("PR-20261121-000012")
                .payment("PR-20261121-000012-0001", "ACSC", null)
                .payment("PR-20261121-000012-0002", "RJCT", "AC04")
                .bytes();

        assertThat(read(report))
                .isEqualTo(new Read(
                        List.of(
                                new Answer("PR-20261121-000012-0001", "ACSC", null),
                                new Answer("PR-20261121-000012-0002", "RJCT", "AC04")),
                        List.of()));
    }

    @Test
    void aStatusReportMayRefuseAWholeBatch() {
        var report = Pain002.of("PR-20261121-000012").whole("RJCT", "FF01").bytes();

        assertThat(read(report))
                .isEqualTo(new Read(List.of(), List.of(new Answer("PR-20261121-000012", "RJCT", "FF01"))));
    }

    @Test
    void theCodeOfAPurposeIsNotAReason() {
        var report = new String(Pain002.of("M").payment("E", "RJCT", "AC01").bytes(), UTF_8)
                .replace("</TxSts>", "</TxSts><OrgnlTxRef><Purp><Cd>CHAR</Cd></Purp></OrgnlTxRef>");

        assertThat(read(report.getBytes(UTF_8)))
                .isEqualTo(new Read(List.of(new Answer("E", "RJCT", "AC01")), List.of()));
    }

    @Test
    void aListIsReadWithItsHeadingAndFrenchWords() {
        assertThat(read("EndToEndId;status;reason\r\nA-1;accepté;\r\nA-2;RJCT;Compte clos\r\nA-3;Payé\r\n"))
                .isEqualTo(new Read(
                        List.of(
                                new Answer("A-1", "ACSC", null),
                                new Answer("A-2", "RJCT", "Compte clos"),
                                new Answer("A-3", "ACSC", null)),
                        List.of()));
    }

    @Test
    void aReasonMayAppearOnLaterLinesOnly() {
        assertThat(read("A-1;ACSC\nA-2;RJCT;AC04\n"))
                .isEqualTo(new Read(
                        List.of(new Answer("A-1", "ACSC", null), new Answer("A-2", "RJCT", "AC04")), List.of()));
    }

    @Test
    void aListSavedByASpreadsheetIsReadToo() {
        var saved = "A-1;rejeté;numéro erroné".getBytes(Charset.forName("windows-1252"));

        assertThat(read(saved)).isEqualTo(new Read(List.of(new Answer("A-1", "RJCT", "numéro erroné")), List.of()));
    }

    @Test
    void aDocumentTypeIsForbidden() {
        assertThat(read(hostile("<!DOCTYPE Document>", "ACSC"))).isEqualTo(new Unread(Fault.FORBIDDEN_XML));
    }

    @Test
    void anExternalEntityIsForbiddenAndNeverRead() {
        var declared = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

        assertThat(read(hostile(declared, "&x;"))).isEqualTo(new Unread(Fault.FORBIDDEN_XML));
    }

    @Test
    void anExternalDocumentTypeIsForbiddenAndNeverAskedFor() {
        assertThat(read(hostile("<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\">", "ACSC")))
                .isEqualTo(new Unread(Fault.FORBIDDEN_XML));
    }

    @Test
    void aBillionLaughsEndAtTheFirst() {
        var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"ha\">");
        for (var level = 1; level < 12; level++) {
            laughs.append("<!ENTITY l%d \"%s\">"
                    .formatted(level, "&l%d;".formatted(level - 1).repeat(10)));
        }

        var reading = assertTimeout(Duration.ofSeconds(2), () -> read(hostile(laughs + "]>", "&l11;")));
        assertThat(reading).isEqualTo(new Unread(Fault.FORBIDDEN_XML));
    }

    @Test
    void attacksInOtherEncodingsAreSeenToo() {
        var attack = new String(hostile("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;"), UTF_8)
                .replace("UTF-8", "UTF-16");

        assertThat(read(attack.getBytes(UTF_16))).isEqualTo(new Unread(Fault.FORBIDDEN_XML));
    }

    @Test
    void anUndeclaredEntityIsNotUnderstood() {
        assertThat(read(hostile("", "&x;"))).isEqualTo(new Unread(Fault.NOT_UNDERSTOOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<Document/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>",
                "bonjour",
                "A-1;peut-être",
                "A-1",
                "=cmd|' /C calc'!A0;ACSC",
                "A-1;ACSC\n\"B",
                "%PDF-1.7"
            })
    void whatIsNotAnAnswerIsNotUnderstood(String file) {
        assertThat(read(file)).isEqualTo(new Unread(Fault.NOT_UNDERSTOOD));
    }

    @Test
    void aFileWithoutAnyAnswerIsEmpty() {
        assertThat(read("")).isEqualTo(new Unread(Fault.EMPTY));
        assertThat(read("EndToEndId;status;reason\n")).isEqualTo(new Unread(Fault.EMPTY));
        assertThat(read(Pain002.of("M").bytes())).isEqualTo(new Unread(Fault.EMPTY));
    }

    @Test
    void aFileBeyondFiveMegabytesIsNotRead() {
        assertThat(read(new byte[5 * 1024 * 1024 + 1])).isEqualTo(new Unread(Fault.TOO_LARGE));
    }

    private static BankFileReading read(String file) {
        return read(file.getBytes(UTF_8));
    }

    private static BankFileReading read(byte[] file) {
        return new AnswerFile(file).read();
    }

    private static byte[] hostile(String declaration, String status) {
        return new String(Pain002.of("M").payment("E", "STATUS", null).bytes(), UTF_8)
                .replace("<Document", declaration + "<Document")
                .replace("STATUS", status)
                .getBytes(UTF_8);
    }
}

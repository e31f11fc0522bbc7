package fr.passregion.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** A bank’s status report on one batch, for tests. */
record Pain002(String batch, String group, String payments) {

    static Pain002 of(String batch) {
        return new Pain002(batch, "", "");
    }

    Pain002 whole(String status, String reason) {
        return new Pain002(batch, "<GrpSts>%s</GrpSts>%s".formatted(status, because(reason)), payments);
    }

    Pain002 payment(String endToEndId, String status, @Nullable String reason) {
        return new Pain002(batch, group, payments + """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>
                """.formatted(endToEndId, status, because(reason)));
    }

    byte[] bytes() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-24T08:00:00+01:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%2$s</OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId>%3$s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>
                """.formatted(batch, group, payments).getBytes(UTF_8);
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : "<StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf>".formatted(reason);
    }
}

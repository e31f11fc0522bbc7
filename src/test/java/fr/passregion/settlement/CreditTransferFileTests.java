package fr.passregion.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.BankDetails;
import fr.passregion.settlement.SettlementProperties.Debtor;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.junit.jupiter.api.Test;

@Covers("SET-02")
class CreditTransferFileTests {

    private static final Debtor REGION = new Debtor("Région d’essai", "FR7630001007941234567890185");
    private static final Random RANDOM = new Random(7);

    @Test
    void aFileSaysWhoPaysWhomHowMuchAndWhen() {
        var file = new String(
                file(List.of(payment(1, "Librairie du Marché", 123_450))).bytes(), UTF_8);

        assertThat(file)
                .contains("<MsgId>PR-20261121-000012</MsgId>", "<CreDtTm>2026-11-21T14:00:00+01:00</CreDtTm>")
                .contains("<ReqdExctnDt><Dt>2026-11-23</Dt></ReqdExctnDt>", "<Nm>Region d'essai</Nm>")
                .contains("<NbOfTxs>1</NbOfTxs><CtrlSum>1234.50</CtrlSum>", "<Cd>SEPA</Cd>", "<ChrgBr>SLEV</ChrgBr>")
                .contains("<EndToEndId>PR-20261121-000012-0001</EndToEndId>")
                .contains("<InstdAmt Ccy=\"EUR\">1234.50</InstdAmt>", "<Nm>Librairie du Marche</Nm>")
                .contains("<Ustrd>Pass'Region releve 2026-11-00001</Ustrd>");
    }

    @Test
    void theSameBatchGivesTheSameBytes() {
        var payments = List.of(payment(1, "Cinéma Le Rex", 700), payment(2, "Club d’escalade", 3_000));

        assertThat(file(payments).bytes()).isEqualTo(file(payments).bytes());
    }

    @Test
    void oneCentIsWrittenWithItsTwoDecimals() {
        assertThat(new String(file(List.of(payment(1, "X", 1))).bytes(), UTF_8)).contains(">0.01</InstdAmt>");
    }

    @Test
    void twoHundredBatchesWithOddNamesAreValidAndAddUp() {
        for (var batch = 0; batch < 200; batch++) {
            var payments = IntStream.rangeClosed(1, 1 + RANDOM.nextInt(40))
                    .mapToObj(place -> payment(place, oddName(), 1 + RANDOM.nextInt(99_999_999)))
                    .toList();

            var read = SecondReader.read(file(payments).bytes());

            assertThat(read.faults()).isEmpty();
            assertThat(read.cents())
                    .containsExactlyElementsOf(payments.stream()
                            .map(payment -> payment.amount().cents())
                            .toList());
            assertThat(read.announcedCount()).containsOnly(payments.size());
            assertThat(read.announcedCents())
                    .containsOnly(
                            read.cents().stream().mapToLong(Long::longValue).sum());
            assertThat(read.ibans())
                    .containsExactlyElementsOf(payments.stream()
                            .map(payment -> payment.creditor().iban())
                            .toList());
            assertThat(read.references()).doesNotHaveDuplicates().hasSize(payments.size());
        }
    }

    @Test
    void theSecondReaderSeesAFileThatIsNotValid() {
        var broken = new String(file(List.of(payment(1, "X", 100))).bytes(), UTF_8).replace("<Nm>X</Nm>", "<Nm></Nm>");

        assertThat(SecondReader.read(broken.getBytes(UTF_8)).faults()).isNotEmpty();
    }

    private static CreditTransferFile file(List<Payment> payments) {
        return new CreditTransferFile(
                "PR-20261121-000012",
                Instant.parse("2026-11-21T13:00:00.123456Z"),
                LocalDate.of(2026, 11, 23),
                REGION,
                payments);
    }

    private static Payment payment(int place, String name, long cents) {
        return new Payment(
                "PR-20261121-000012-%04d".formatted(place),
                new BatchId("bat_1"),
                new StatementId("sta_" + place),
                Money.cents(cents),
                new BankDetails(Iban.random(CountryCode.FR).toString(), name),
                "Pass'Region releve 2026-11-%05d".formatted(place),
                PaymentResult.PENDING,
                null,
                null,
                LocalDate.of(2026, 11, 23));
    }

    /** Names as people type them, and as attackers do. */
    private static String oddName() {
        var parts = List.of(
                "Ciné",
                "L’Étoile",
                "\"Le Rex\"",
                "<b>&amp;",
                "Œuvre",
                "]]>",
                "Ça & là",
                "//",
                "東京",
                "\u0001",
                " ",
                "École d’Été n° 2",
                "très très long ".repeat(15),
                "😀",
                "'; drop table --");
        var name = new StringBuilder("A"); // an account has a holder
        for (var part = RANDOM.nextInt(6); part >= 0; part--) name.append(parts.get(RANDOM.nextInt(parts.size())));
        return name.toString();
    }
}

package fr.passregion.wallet;

import static fr.passregion.wallet.Books.cents;
import static fr.passregion.wallet.Books.entries;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static fr.passregion.wallet.Books.tickets;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.Auditor.Opinion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An export of five lively days is believed; whatever is changed in it is not. */
@Covers("BEN-06")
class LedgerExportTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final LocalDate FIRST = LocalDate.parse("2026-11-21");
    private static final LocalDate LAST = FIRST.plusDays(5);
    private static final int TAMPERINGS = 1_000;

    private static List<String> whole;
    private static String lastHash;

    @TempDir
    private Path folder;

    @BeforeAll
    static void live() throws IOException {
        var chance = new Random(20261121);
        var envelopes = new ArrayList<AllotmentId>();
        var debits = new ArrayList<Transfer>();
        for (var day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            if (day.equals(FIRST.plusDays(2))) continue; // a day without anything
            var books = Books.in(DATABASE).on(day.toString());
            for (var i = 0; i < 3; i++) envelopes.add(books.holding(euros(30)));
            envelopes.add(books.holding(tickets(5)));
            var museum = books.open(Books.MUSEE, Unit.ENTRY).id();
            books.debit(museum, entries(1));
            for (var i = 0; i < 12; i++) {
                var envelope = envelopes.get(chance.nextInt(envelopes.size()));
                var unit = books.available(envelope).unit();
                var amount = unit == Unit.EUR ? cents(chance.nextLong(2, 900)) : tickets(chance.nextLong(1, 3));
                if (books.debit(envelope, amount) instanceof DebitOutcome.Debited done) debits.add(done.transfer());
            }
            var right = euros(day.getDayOfMonth() % 2 == 0 ? 20 : 30);
            books.wallets.entitle(Map.of(envelopes.getFirst(), right), someCause());
            for (var i = 0; i < 4; i++) {
                var debit = debits.get(chance.nextInt(debits.size()));
                books.wallets.reverse(
                        debit.id(),
                        new fr.passregion.shared.Amount(debit.amount().unit(), 1),
                        someCause());
            }
            books.payables.toPayment(Books.CLUB, cents(100), someCause());
        }
        var closings = closings();
        closings.closePastDays();
        lastHash = closings.last().orElseThrow().sha256();
        whole = export(FIRST, LAST);
    }

    @Test
    void anUntouchedExportIsBelieved() throws IOException {
        assertThat(whole.getFirst()).isEqualTo("passregion-ledger\t1\t2026-11-21\t2026-11-26\t" + "0".repeat(64));
        assertThat(whole).filteredOn(line -> line.startsWith("C\t")).hasSize(6);
        assertThat(whole).anyMatch(line -> line.contains("\tREVERSAL\t"));
        var opinion = opinionOn(whole, "--expect", lastHash);
        assertThat(opinion.words())
                .startsWith("CONFORME : ")
                .contains("du 2026-11-21 au 2026-11-26")
                .endsWith("Dernière clôture : " + lastHash);
        assertThat(opinion.code()).isZero();
    }

    @Test
    void theCommandSaysTheSameOfAPackedFile() throws Exception {
        var file = folder.resolve("grand-livre.tsv.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(text(whole).getBytes(UTF_8));
        }
        var command = new ProcessBuilder("bin/verify-ledger", "--expect", lastHash, file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(command.getInputStream().readAllBytes(), UTF_8)).startsWith("CONFORME : ");
        assertThat(command.waitFor()).isZero();
        assertThat(Auditor.reads(List.of(folder.resolve("nowhere").toString())).code())
                .isEqualTo(2);
    }

    @Test
    void aThousandTamperingsAreAllDetected() throws IOException {
        var chance = new Random(1_000);
        for (var i = 0; i < TAMPERINGS; i++) {
            var tampering = Tampering.values()[i % Tampering.values().length];
            var altered = tampering.on(whole, chance);
            if (altered.equals(text(whole))) continue;
            assertThat(opinionOn(altered).code())
                    .as("%s, number %s", tampering, i)
                    .isEqualTo(1);
        }
    }

    /** A forgery that is right in itself is found by whoever has noted a closing. */
    @Test
    void aWholeFileWrittenAnewIsDetectedByAKnownClosing() throws IOException {
        var chance = new Random(7);
        for (var i = 0; i < 100; i++) {
            var forged = i % 2 == 0 ? withAnAmountLess(chance) : withoutTheLastDays(1 + chance.nextInt(5));
            assertThat(opinionOn(forged).code()).as("a good forgery").isZero();
            assertThat(opinionOn(forged, "--expect", lastHash).code()).isEqualTo(1);
        }
    }

    @Test
    void theFirstLineThatIsWrongIsNamed() throws IOException {
        var altered = new ArrayList<>(whole);
        var place = lastDebit();
        altered.set(place, altered.get(place).replace("\tEUR\t", "\tTICKET\t"));
        assertThat(opinionOn(altered).words())
                .startsWith("NON CONFORME : ")
                .contains(", ligne " + (place + 1) + " : l’empreinte de la ligne");
    }

    @Test
    void aPeriodIsBelievedWithTheBalancesItBringsForward() throws IOException {
        var later = export(FIRST.plusDays(3), LAST);
        assertThat(later).anyMatch(line -> line.startsWith("B\t")).anyMatch(line -> line.startsWith("R\t"));
        assertThat(opinionOn(later).words()).contains("soldes de départ tels que déclarés");
        assertThat(opinionOn(later).code()).isZero();
    }

    @Test
    void filesThatFollowEachOtherProveThoseBalances() throws IOException {
        var before = write("1", text(export(FIRST, FIRST.plusDays(2))));
        var later = export(FIRST.plusDays(3), LAST);
        assertThat(Auditor.reads(List.of(before, write("2", text(later)))).words())
                .startsWith("CONFORME : ")
                .doesNotContain("déclarés");
        assertThat(Auditor.reads(List.of(write("2", text(later)), before)).code())
                .isEqualTo(1);
        for (var kind : List.of("B\t", "R\t")) {
            UnaryOperator<String> more =
                    line -> line.startsWith(kind) ? line.replaceFirst("\\t(\\d+)$", "\t1$1") : line;
            var forged = Forger.seal(later.stream().map(more).toList());
            assertThat(Auditor.reads(List.of(before, write("2", text(forged)))).words())
                    .as(kind)
                    .contains("jours d’avant");
        }
    }

    private static int lastDebit() {
        for (var place = whole.size() - 1; ; place--) if (whole.get(place).contains("\tDEBIT\t")) return place;
    }

    /** Somebody would like to have taken a cent less. */
    private static List<String> withAnAmountLess(Random chance) {
        var altered = new ArrayList<>(whole);
        int place;
        do place = chance.nextInt(altered.size());
        while (!altered.get(place).contains("\tTO_PAYMENT\t")
                || altered.get(place).startsWith("C"));
        var columns = altered.get(place).split("\t");
        columns[8] = "" + (Long.parseLong(columns[8]) - 1);
        altered.set(place, String.join("\t", columns));
        return Forger.makeGood(altered);
    }

    private static List<String> withoutTheLastDays(int days) {
        var last = LAST.minusDays(days);
        var kept = new ArrayList<String>();
        for (var line : whole) {
            kept.add(line);
            if (line.startsWith("C\t" + last)) break;
        }
        kept.set(0, kept.getFirst().replace(LAST.toString(), last.toString()));
        return Forger.makeGood(kept);
    }

    private Opinion opinionOn(List<String> lines, String... options) throws IOException {
        return opinionOn(text(lines), options);
    }

    private Opinion opinionOn(String content, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(write("export", content));
        return Auditor.reads(arguments);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name + ".tsv"), content).toString();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static List<String> export(LocalDate first, LocalDate last) throws IOException {
        var file = new ByteArrayOutputStream();
        var transactions = new DataSourceTransactionManager(DATABASE.application());
        new StreamedExport(DATABASE.application(), transactions).write(first, last, file);
        return file.toString(UTF_8).lines().toList();
    }

    private static Closings closings() {
        var paris = ZoneId.of("Europe/Paris");
        var clock = Clock.fixed(
                LocalDateTime.parse("2026-11-27T06:00:00").atZone(paris).toInstant(), paris);
        return new StoredClosings(DATABASE.asApplication(), clock);
    }
}

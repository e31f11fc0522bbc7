package fr.passregion.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.passregion.card.AnswerLine.Result;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Contact;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Photos.Photo;
import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Language;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFileTests {

    private static final byte[] FACE = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};
    private final Card card = new Card(
            UUID.randomUUID(), HolderId.random(), CardNumbers.random(new Random(1)), CardStatus.IN_PRODUCTION, false);
    private final UUID photo = UUID.randomUUID();

    @Test
    @Covers({"CAR-01", "CAR-08"})
    void aBatchSaysAllThatACardBears() throws IOException {
        var files = files(batch("Moreau"));
        assertThat(files.keySet())
                .containsExactly(
                        "manifeste.sha256", "manifeste.sha256.asc", "lot-000012.csv", "photos/" + photo + ".jpg");
        assertThat(new String(files.get("lot-000012.csv"), UTF_8).split("\r\n"))
                .containsExactly(
                        "numero_lot;numero_dossier;numero_carte;nom;prenom;date_naissance;etablissement;livraison;adresse;"
                                + "photo_ref;qr;version_charte",
                        "12;00000000000;" + card.number().digits() + ";Moreau;Léa;2009-03-14;Lycée Ampère;HOME;"
                                + "3 rue du Port, 69001 Lyon;" + photo + ".jpg;HTTPS://H/C/X;1");
        assertThat(files.get("photos/" + photo + ".jpg")).isEqualTo(FACE);
    }

    @Test
    @Covers("CAR-08")
    void theManifestCountsAndProvesEachFile() throws IOException {
        var files = files(batch("Moreau"));
        assertThat(new String(files.get("manifeste.sha256"), UTF_8).lines())
                .containsExactly(
                        "# Pass'Région, lot 12",
                        "# produit le : 2026-11-21T13:00:00Z",
                        "# cartes : 1",
                        "# à domicile : 1",
                        "# en établissement : 0",
                        "# photos : 1",
                        "# octets des photos : 5",
                        DigestUtils.sha256Hex(requireNonNull(files.get("lot-000012.csv"))) + "  lot-000012.csv",
                        DigestUtils.sha256Hex(FACE) + "  photos/" + photo + ".jpg");
    }

    @Test
    @Covers("CAR-08")
    void theSameBatchIsTheSameBytes() {
        assertThat(zip(batch("Moreau"), FACE)).isEqualTo(zip(batch("Moreau"), FACE));
    }

    @Test
    @Covers("CAR-08")
    void aPhotoThatIsNoLongerTheSameIsNeverSent() {
        assertThatThrownBy(() -> zip(batch("Moreau"), new byte[] {1}))
                .hasMessageContaining("no longer the one that left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+33", "-1", "@x", "\tx", "＝1"})
    void aNameIsNeverAFormula(String name) throws IOException {
        var csv = new String(files(batch(name)).get("lot-000012.csv"), UTF_8);
        assertThat(csv).contains("'" + name).doesNotContain(";" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void theAnswerIsReadInBothEncodingsOfTheTrade(String encoding) {
        var csv = "numero_lot;numero_carte;resultat;motif;suivi\n12;9250;rejetée;photo floue é;\n";
        var lines = AnswerLine.readAll(csv.getBytes(Charset.forName(encoding)));
        assertThat(lines).containsExactly(new AnswerLine(2, "12", "9250", "rejetée", "photo floue é", ""));
        assertThat(lines.getFirst().outcome()).contains(Result.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "numero_lot;numero_carte\n1;2\n",
                "a,b\n1,2\n",
                "numero_lot;\"numero",
                "numero_lot;numero_lot;numero_carte;resultat;motif;suivi\n1;1;2;x;y;z\n",
                "PK\u0003\u0004\u0014\u0000",
                "\u0000\u0000\u0000"
            })
    void whatIsNoAnswerIsRefusedWhole(String csv) {
        Assertions.assertThatExceptionOfType(CsvParseException.class)
                .isThrownBy(() -> AnswerLine.readAll(csv.getBytes(UTF_8)));
    }

    @Test
    void aFileThatNeverEndsIsRefusedWhole() {
        var csv = "numero_lot;numero_carte;resultat;motif;suivi\n" + "1;2;x;;\n".repeat(AnswerLine.MOST + 1);
        Assertions.assertThatExceptionOfType(CsvParseException.class)
                .isThrownBy(() -> AnswerLine.readAll(csv.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "000012, 12", "LOT-000012, 12", "lot-12, 12", "-1, 0", "1e3, 0", "99999999999, 0", "' ', 0"})
    void theNumberOfTheBatchIsReadAsPeopleWriteIt(String written, int number) {
        assertThat(new AnswerLine(2, written, "", "", "", "").batchNumber()).isEqualTo(number);
    }

    private BatchFile batch(String name) {
        var contact = new Contact("lea@example.org", null, new Contact.Address("3 rue du Port", null, "69001", "Lyon"));
        var holder = new Holder(
                card.holder(),
                new CaseNumber("00000000000"),
                AccountId.random(),
                "Léa",
                name,
                LocalDate.of(2009, 3, 14),
                contact,
                Language.FRENCH);
        var line = BatchLine.of(
                12,
                new BatchCard(
                        card,
                        holder,
                        new Photo(photo, FACE),
                        new Uai("0699004M"),
                        "Lycée Ampère",
                        Delivery.HOME,
                        "3 rue du Port, 69001 Lyon",
                        "HTTPS://H/C/X"));
        return new BatchFile(12, Instant.parse("2026-11-21T13:00:00Z"), List.of(line));
    }

    private static Map<String, byte[]> files(BatchFile batch) throws IOException {
        return MakersDesk.unzip(zip(batch, FACE));
    }

    private static byte[] zip(BatchFile batch, byte[] face) {
        var bytes = new ByteArrayOutputStream();
        try {
            batch.writeTo(bytes, new byte[] {7}, picture -> face);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return bytes.toByteArray();
    }
}

package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.MakersDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPException;

/** Those who turn an order into a card: the establishment, the Region's photo desk, and the desk of the card maker's files. */
record Desks(Demonstration region, Browser.Person people) {

    /** A line of the batch: whose card, and its number. */
    record Made(String caseNumber, String cardNumber) {}

    void theSecretaryAccepts(Newcomer person) {
        var desk = signedIn("institution")
                .isAt("Accueil")
                .picture("life-desk")
                .follow("Demandes")
                .isAt("Demandes à valider")
                .picture("life-requests");
        desk.check("Sélectionner " + person.lastName() + " " + person.firstName())
                .press("Valider")
                .see("1 demande validée");
    }

    void theRegionAcceptsEveryPhoto() {
        var desk = signedIn("agent_photo").isAt("Photos à valider").picture("life-photos");
        while (!desk.says("Aucune photo à valider")) desk.press("Valider ce lot");
    }

    /** Produces a batch, reads its archive, and takes in the maker's answer that every card was sent. */
    List<Made> theCardsAreMadeAndSent(Path folder) {
        var desk = signedIn("agent_institutions").open("/region/cartes").isAt("Fabrication des cartes");
        desk.pressTheOneThatBegins("Produire le lot").see("est prêt à télécharger");
        var cards = read(desk.download("Télécharger le lot"));
        var batch = cards.getFirst()[0];
        var answer = Stream.of(cards.toArray(String[][]::new))
                .map(card -> batch + ";" + card[2] + ";EXPEDIEE;;SUIVI-" + card[2].substring(8))
                .collect(Collectors.joining("\r\n", "numero_lot;numero_carte;resultat;motif;suivi\r\n", "\r\n"));
        desk.upload("Fichier reçu", write(folder.resolve("reponse.csv"), answer))
                .press("Prendre en compte la réponse")
                .see("Réponse du fabricant reçue")
                .picture("life-cards");
        return cards.stream().map(card -> new Made(card[1], card[2])).toList();
    }

    /** The lines of the CSV that the card maker's key opens; every photo that they name is there, and is a JPEG. */
    private static List<String[]> read(byte[] archive) {
        try {
            var csv = "";
            var photos = new HashSet<String>();
            for (var file : MakersDesk.open(archive).entrySet()) {
                var bytes = file.getValue();
                if (file.getKey().endsWith(".csv")) csv = new String(bytes, StandardCharsets.UTF_8);
                if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8)
                    photos.add(file.getKey().replace("photos/", ""));
            }
            var lines = csv.lines().skip(1).map(line -> line.split(";")).toList();
            assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(photos).contains(line[9]));
            return lines;
        } catch (IOException | PGPException fault) {
            throw new AssertionError(fault);
        }
    }

    private Visit signedIn(String role) {
        var way = region.login(role);
        return people.atADesk().signIn(way.login(), way.password());
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.settlement.SecondReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** From the partner's claim to the payment that it sees. */
record Finances(Demonstration region, Browser.Person people) {

    Visit thePartnerClaims() {
        var partner =
                signedIn("partner_manager").isAt("Combien vais-je toucher").picture("life-partner");
        return partner.press("Demander mon remboursement").see("Relevé n°").picture("life-partner-claimed");
    }

    /** Prepares one batch of every claim that is ready, and gives its address. */
    String oneAgentPrepares() {
        var desk = signedIn("finance_preparer").isAt("Remboursements des partenaires");
        desk.picture("life-claims").press("Préparer un lot de virements");
        return desk.isAt("Lot ").see("une autre personne doit l’approuver").path();
    }

    void anotherApproves(String batch) {
        signedIn("finance_approver")
                .open(batch)
                .picture("life-batch")
                .press("Approuver le paiement")
                .isAt("Lot ")
                .picture("life-batch-approved");
    }

    /** Takes the file as a bank reads it, and answers as it does; how many payments the file ordered. */
    SecondReader theBankPays(String batch, Path folder) {
        var desk = signedIn("finance_preparer").open(batch);
        var file = SecondReader.read(desk.downloadByButton("Télécharger le fichier pour la banque"));
        assertThat(file.faults()).isEmpty();
        assertThat(file.announcedCount()).containsOnly(file.references().size());
        var answer = file.references().stream()
                .map(reference -> reference + ";accepté;")
                .collect(Collectors.joining("\n", "EndToEndId;statut;motif\n", "\n"));
        desk.open("/region/remboursements/banque")
                .picture("life-bank")
                .upload("Fichier de la banque", write(folder.resolve("banque.csv"), answer))
                .press("Importer");
        desk.isAt("Réponse de la banque").picture("life-bank-answer");
        return file;
    }

    /** From the partner's home: its payment, the statement that it pays, the debits of that statement. */
    void thePartnerSeesThePaymentAndItsDebits(Visit partner, String receipt) {
        partner.open("/partenaire").see("Payé").picture("life-partner-paid");
        partner.clickFirst("a[href*='/virements/']")
                .isAt("Virement du")
                .see("Payé")
                .picture("life-payment");
        partner.follow("Relevé n°").isAt("Relevé n°").see(receipt).picture("life-statement");
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

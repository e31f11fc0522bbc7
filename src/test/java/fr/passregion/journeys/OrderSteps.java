package fr.passregion.journeys;

import fr.passregion.holder.People;
import java.nio.file.Path;

/** The seven steps of an order, each filled and left by its button; every page is pictured. */
record OrderSteps(Visit visit, Newcomer person) {

    OrderSteps whoAmI() {
        visit.open("/commande")
                .isAt("Qui es-tu")
                .fill("Prénom", person.firstName())
                .fill("Nom de famille", person.lastName())
                .fillDate("Date de naissance", person.birthDate())
                .fill("Adresse e-mail", person.email())
                .picture("life-order-1")
                .press("Continuer");
        visit.isAt("Ton responsable légal")
                .fill("Son prénom et son nom", "Ana Da Silva")
                .fill("Son adresse e-mail", People.newEmail())
                .picture("life-order-1-guardian")
                .press("Continuer");
        return this;
    }

    /** Searches as people type, and chooses the establishment and the track. */
    OrderSteps myEstablishment(String typed, String name, String track) {
        visit.isAt("Où es-tu inscrit")
                .fill("Nom, ville ou code de ton établissement", typed)
                .press("Chercher")
                .choose(name)
                .picture("life-order-2")
                .press("Continuer");
        visit.isAt("Quelle est ta filière")
                .choose(track)
                .picture("life-order-2-track")
                .press("Continuer");
        return this;
    }

    OrderSteps myPhoto(Path portrait) {
        visit.isAt("Ta photo").upload("Choisir une photo existante", portrait);
        if (visit.runsScripts()) {
            visit.see("Recadrer").picture("life-order-3").press("Garder cette photo");
        } else {
            visit.press("Envoyer cette photo").see("Recadrer").follow("Garder cette photo");
        }
        return this;
    }

    OrderSteps myAddress() {
        visit.isAt("Tes coordonnées")
                .fill("Numéro et rue", "12 rue des Puys")
                .fill("Code postal", "07100")
                .fill("Ville", "Annonay")
                .picture("life-order-4")
                .press("Continuer");
        return this;
    }

    OrderSteps theDelivery() {
        visit.isAt("Où envoyer ta carte")
                .choose("Dans mon établissement")
                .picture("life-order-5")
                .press("Continuer");
        return this;
    }

    /** Accepts the charter, and chooses no password: the birth date will open the activation. */
    OrderSteps theCharter() {
        visit.isAt("Ton mot de passe et la charte")
                .choose("J’accepte la charte")
                .picture("life-order-6")
                .press("Continuer");
        return this;
    }

    /** Sends the order and reads the dossier number on the last page. */
    String sent() {
        visit.isAt("Tout est juste")
                .see(person.firstName())
                .picture("life-order-7")
                .press("Valider ma demande");
        visit.isAt("C’est envoyé").picture("life-order-done");
        return visit.textOf(".h1.num");
    }
}

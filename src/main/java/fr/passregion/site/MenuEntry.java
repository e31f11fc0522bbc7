package fr.passregion.site;

import static fr.passregion.identity.Role.ADMINISTRATOR;
import static fr.passregion.identity.Role.AGENT_INSTITUTIONS;
import static fr.passregion.identity.Role.AGENT_PHOTO;
import static fr.passregion.identity.Role.CASHIER;
import static fr.passregion.identity.Role.FINANCE_APPROVER;
import static fr.passregion.identity.Role.FINANCE_PREPARER;
import static fr.passregion.identity.Role.HOLDER;
import static fr.passregion.identity.Role.INSTITUTION;
import static fr.passregion.identity.Role.PARTNER_MANAGER;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import java.util.List;
import java.util.Set;

/** An entry of a side menu or of the dock, for those who hold one of its roles; the first one is where they begin. */
public record MenuEntry(String path, String label, String icon, Set<Role> roles) {

    private static final List<MenuEntry> ALL = List.of(
            entry("/mon-compte", "Accueil", "home", HOLDER),
            entry("/mon-compte/historique", "Historique", "receipt", HOLDER),
            entry("/avantages", "Avantages", "ticket", HOLDER),
            entry("/etablissement/demandes", "Demandes", "clipboard", INSTITUTION),
            entry("/partenaire/caisse", "Caisse", "qr", PARTNER_MANAGER, CASHIER),
            entry("/partenaire/remboursements", "Remboursements", "euro", PARTNER_MANAGER),
            entry("/region/photos", "Photos à vérifier", "photo", AGENT_PHOTO),
            entry("/region/fabrication", "Fabrication des cartes", "print", AGENT_PHOTO, ADMINISTRATOR),
            entry("/region/etablissements", "Établissements", "school", AGENT_INSTITUTIONS, ADMINISTRATOR),
            entry("/region/paiements", "Paiements", "bank", FINANCE_PREPARER, FINANCE_APPROVER));

    static List<MenuEntry> of(SignedIn visitor) {
        return ALL.stream()
                .filter(entry -> entry.roles.stream().anyMatch(visitor::is))
                .toList();
    }

    private static MenuEntry entry(String path, String label, String icon, Role... roles) {
        return new MenuEntry(path, label, icon, Set.of(roles));
    }
}

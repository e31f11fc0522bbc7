package fr.passregion.site;

import static fr.passregion.identity.Role.ADMINISTRATOR;
import static fr.passregion.identity.Role.AGENT_INSTITUTIONS;
import static fr.passregion.identity.Role.AGENT_PARTNERS;
import static fr.passregion.identity.Role.AGENT_PHOTO;
import static fr.passregion.identity.Role.CASHIER;
import static fr.passregion.identity.Role.FINANCE_APPROVER;
import static fr.passregion.identity.Role.FINANCE_PREPARER;
import static fr.passregion.identity.Role.HELPDESK;
import static fr.passregion.identity.Role.HOLDER;
import static fr.passregion.identity.Role.INSTITUTION;
import static fr.passregion.identity.Role.INSTITUTION_MANAGER;
import static fr.passregion.identity.Role.PARTNER_MANAGER;
import static fr.passregion.identity.Role.TEACHER;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import fr.passregion.identity.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** The menus of the personal and professional spaces. An entry shows where a module opens its door to whom is there. */
@Component
class Menu {

    private record Item(MenuEntry entry, Set<Role> roles) {}

    private static final List<Item> ITEMS = List.of(
            item("/mon-compte", "Accueil", "home", HOLDER),
            item("/mon-compte/carte", "Mon Pass", "qr", HOLDER),
            item("/mon-compte/historique", "Historique", "receipt", HOLDER),
            item("/avantages", "Avantages", "ticket", HOLDER),
            item("/mon-compte/profil", "Profil", "user", HOLDER),
            item("/etablissement", "Accueil", "home", INSTITUTION),
            item("/etablissement/demandes", "Demandes", "clipboard", INSTITUTION),
            item("/etablissement/revalidation", "Revalidation", "school", INSTITUTION),
            item("/etablissement/rattachements", "Rattachements", "swap", INSTITUTION),
            item("/etablissement/corrections", "Corrections", "tools", INSTITUTION),
            item("/etablissement/sorties", "Sorties", "bus", INSTITUTION, TEACHER),
            item("/etablissement/colis", "Colis de cartes", "clipboard", INSTITUTION),
            item("/etablissement/badges", "Badges d’accès", "key", INSTITUTION),
            item("/etablissement/equipe", "Équipe", "users", INSTITUTION_MANAGER),
            item("/caisse", "Caisse", "qr", PARTNER_MANAGER, CASHIER),
            item("/caisse/sorties", "Sorties", "bus", PARTNER_MANAGER, CASHIER),
            item("/partenaire", "Remboursements", "euro", PARTNER_MANAGER),
            item("/partenaire/debits", "Débits", "receipt", PARTNER_MANAGER),
            item("/partenaire/compte", "Compte bancaire", "bank", PARTNER_MANAGER),
            item("/partenaire/contestations", "Contestations", "help", PARTNER_MANAGER),
            item("/region/photos", "Photos à valider", "photo", AGENT_PHOTO),
            item("/region/cartes", "Fabrication des cartes", "print", AGENT_INSTITUTIONS, ADMINISTRATOR),
            item("/region/colis", "Cartes manquantes", "alert", AGENT_INSTITUTIONS, ADMINISTRATOR),
            item("/region/etablissements", "Établissements", "school", AGENT_INSTITUTIONS, ADMINISTRATOR),
            item("/region/partenaires", "Partenaires", "store", AGENT_PARTNERS, ADMINISTRATOR),
            item("/region/partenaires/comptes", "Comptes à confirmer", "bank", AGENT_PARTNERS, ADMINISTRATOR),
            item("/region/caisses-signalees", "Caisses signalées", "alert", AGENT_PARTNERS, ADMINISTRATOR),
            item("/region/assistance/dossiers", "Dossiers", "search", HELPDESK),
            item("/region/assistance/messages", "Messages", "clipboard", HELPDESK),
            item("/region/assistance", "Passages en caisse", "receipt", HELPDESK),
            item("/region/assistance/cartes", "Cartes des titulaires", "ban", HELPDESK),
            item("/region/assistance/adresse-e-mail", "Adresses e-mail", "user", HELPDESK),
            item("/region/assistance/effacements", "Effacements", "shield", HELPDESK),
            item("/region/remboursements", "Remboursements", "bank", FINANCE_PREPARER, FINANCE_APPROVER),
            item("/region/annulations", "Annulations", "undo", FINANCE_PREPARER),
            item("/region/contestations", "Contestations", "help", FINANCE_PREPARER),
            item("/region/comptes", "Contrôle des comptes", "check", FINANCE_PREPARER, FINANCE_APPROVER, ADMINISTRATOR),
            item("/region/application", "Application mobile", "download", ADMINISTRATOR),
            item("/region/journal", "Journal des actes", "shield", ADMINISTRATOR),
            item("/region/assistance/second-facteur", "Second facteur perdu", "help", HELPDESK),
            item("/mon-acces", "Mon accès", "key", staff()));

    private final List<RouteRules.Rule> doors;

    Menu(List<RouteRules> modules) {
        doors = modules.stream().flatMap(module -> module.rules().stream()).toList();
    }

    /** Entries of pages that exist in another language are named in it. */
    List<MenuEntry> of(SignedIn visitor, Wording say) {
        return ITEMS.stream()
                .filter(item -> item.roles.stream().anyMatch(visitor::is))
                .map(Item::entry)
                .filter(entry -> doors.stream().anyMatch(door -> opens(door, entry, visitor)))
                .map(entry -> named(entry, say))
                .toList();
    }

    private static MenuEntry named(MenuEntry entry, Wording say) {
        var label = say.named("site.menu" + entry.path().replace('/', '.'), entry.label());
        return new MenuEntry(entry.path(), label, entry.icon());
    }

    private static boolean opens(RouteRules.Rule door, MenuEntry entry, SignedIn visitor) {
        var leadsThere =
                PathPatternParser.defaultInstance.parse(door.pattern()).matches(PathContainer.parsePath(entry.path()));
        return leadsThere && (door.isOpenToEveryone() || door.roles().stream().anyMatch(visitor::is));
    }

    private static Role[] staff() {
        return Stream.of(Role.values()).filter(Role::isStaff).toArray(Role[]::new);
    }

    private static Item item(String path, String label, String icon, Role... roles) {
        return new Item(new MenuEntry(path, label, icon), Set.of(roles));
    }
}

package fr.passregion.demo;

import fr.passregion.shared.French;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The book as the page {@code /demo} shows it to people. */
public record DemoView(String now, List<Way> ways, List<Card> cards, List<Book.PointOfSaleKeys> keys) {

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("holder", "Une jeune titulaire"),
            Map.entry("institution", "Le secrétariat d’un lycée"),
            Map.entry("institution_manager", "La proviseure d’un lycée"),
            Map.entry("teacher", "Un enseignant"),
            Map.entry("partner_manager", "La gérance d’une librairie"),
            Map.entry("cashier", "Une caisse"),
            Map.entry("agent_photo", "La Région : photos"),
            Map.entry("agent_partners", "La Région : partenaires"),
            Map.entry("agent_institutions", "La Région : établissements"),
            Map.entry("finance_preparer", "La Région : prépare les paiements"),
            Map.entry("finance_approver", "La Région : approuve les paiements"),
            Map.entry("guardian", "Un responsable légal"),
            Map.entry("association", "Une association"),
            Map.entry("sdis", "Les sapeurs-pompiers"),
            Map.entry("agent_doubling", "La Région : doublements"),
            Map.entry("agent_content", "La Région : contenus"),
            Map.entry("helpdesk", "La Région : assistance"),
            Map.entry("programme_editor", "La Région : rédige le programme"),
            Map.entry("programme_approver", "La Région : valide le programme"),
            Map.entry("administrator", "La Région : administration"));

    private static final Map<String, String> CASES = Map.of(
            "plenty", "tous ses avantages",
            "blocked", "carte en opposition",
            "nothing_left", "tout est utilisé",
            "aid_only", "seulement l’aide au permis",
            "expired", "avantages de l’an passé",
            "doubled", "sport doublé",
            "test_plenty", "pour les clés d’essai seulement",
            "minor_15", "15 ans");

    static DemoView of(OffsetDateTime now, Book book, Phones phones) {
        return new DemoView(
                French.moment(now.toZonedDateTime()),
                book.accounts().stream().map(login -> Way.of(login, phones)).toList(),
                book.cards().stream().map(Card::of).toList(),
                book.apiKeys());
    }

    /**
     * A way in.
     *
     * @param code what the authenticator app of that account shows now; null where the password is enough
     */
    public record Way(
            String who,
            String login,
            String password,
            @Nullable String code,
            String start) {

        static Way of(Book.Login login, Phones phones) {
            var who = ROLES.getOrDefault(login.role(), login.role());
            var secret = login.totpSecret();
            return secret == null
                    ? new Way(who, login.login(), login.password(), null, login.start())
                    : new Way(
                            who + ", avec second facteur",
                            login.login(),
                            login.password(),
                            phones.codeOf(secret),
                            login.start());
        }
    }

    /** A card and what it shows at a till. */
    public record Card(String what, String number, String birthDate, String login) {

        static Card of(Book.CaseCard card) {
            return new Card(
                    CASES.getOrDefault(card.shownAs(), card.shownAs()),
                    card.number().replaceAll("(.{4})(?=.)", "$1\u00a0"),
                    French.date(java.time.LocalDate.parse(card.birthDate())),
                    card.holderLogin());
        }
    }
}

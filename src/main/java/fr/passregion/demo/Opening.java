package fr.passregion.demo;

import static fr.passregion.shared.PartnerKind.BOOKSHOP;
import static fr.passregion.shared.PartnerKind.CINEMA;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.passregion.card.Cards;
import fr.passregion.database.DatabaseInUse;
import fr.passregion.database.Demonstration;
import fr.passregion.database.Rebuilding;
import fr.passregion.holder.Holder;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.partner.PartnerId;
import fr.passregion.shared.PartnerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration before the doors open, and keeps the book that it hands out. It refuses a database that
 * holds anything else.
 */
@Component
@Conditional(Demonstration.class)
class Opening implements SmartLifecycle {

    private static final String PREPARER = "preparation@region.example";
    private static final String APPROVER = "ordonnateur@region.example";

    private final Books books;
    private final Places places;
    private final Season season;
    private final Reimbursements reimbursements;
    private final Accounts accounts;
    private final Cards cards;
    private final Rebuilding rebuilding;
    private final Scheduler scheduler;
    private final boolean fills;
    private boolean running;

    Opening(
            Books books,
            Places places,
            Season season,
            Reimbursements reimbursements,
            Accounts accounts,
            Cards cards,
            Rebuilding rebuilding,
            Scheduler scheduler,
            @Value("${passregion.demo-data:true}") boolean fills) {
        this.books = books;
        this.places = places;
        this.season = season;
        this.reimbursements = reimbursements;
        this.accounts = accounts;
        this.cards = cards;
        this.rebuilding = rebuilding;
        this.scheduler = scheduler;
        this.fills = fills;
    }

    @Override
    public void start() {
        if (books.find().isEmpty() && fills) {
            if (!accounts.isEmpty()) throw new DatabaseInUse();
            fill();
        }
        running = true;
    }

    Book book() {
        return books.find().orElse(new Book(List.of(), List.of(), List.of(), List.of()));
    }

    /** Nothing works by the clock meanwhile: it would miss what is being built anew. */
    synchronized void startOver() {
        scheduler.pause();
        try {
            rebuilding.startOver();
            fill();
        } finally {
            scheduler.resume();
        }
    }

    private void fill() {
        var region = RegionFile.read();
        season.begin();
        places.openSchools(region.institutions());
        var shops = places.openShops(region.partners());
        var staff = Hands.each(region.staff(), member -> places.employ(member, region.password(), shops));

        var stars = new HashMap<>(season.lastYear(region, shops));
        stars.putAll(season.thisYear(region, shops));
        var payment = reimbursements.pay(partner(shops, BOOKSHOP), account(PREPARER), account(APPROVER));
        season.loadAid(star(stars, "aid_only"));
        reimbursements.answer(payment, account(PREPARER));
        season.crowd(region, shops);
        reimbursements.claim(partner(shops, CINEMA));
        season.open();
        books.keep(book(region, shops, staff, stars));
    }

    private Book book(
            RegionFile region,
            Map<PartnerKind, Places.OpenShop> shops,
            List<Book.Login> staff,
            Map<String, Holder> stars) {
        var family = List.of(
                places.login(Role.HOLDER, star(stars, "plenty").caseNumber().value(), region.password()),
                places.employ(
                        "Dominique Vidal",
                        "dominique.vidal@parents.example",
                        region.password(),
                        new Grant(Role.GUARDIAN, star(stars, "minor_15").id().toString())));
        return new Book(
                Stream.concat(family.stream(), staff.stream()).toList(),
                region.cast().stream().map(star -> card(star, stars)).toList(),
                shops.values().stream().map(places::keysOf).toList(),
                region.institutions().stream().limit(2).map(places::badgeKeyOf).toList());
    }

    private Book.CaseCard card(RegionFile.Star star, Map<String, Holder> stars) {
        var holder = star(stars, star.shownAs());
        var card = cards.newestOf(holder.id()).orElseThrow();
        return new Book.CaseCard(
                star.shownAs(),
                card.number().digits(),
                holder.birthDate().toString(),
                cards.staticQr(card),
                cards.totpSecret(card),
                holder.caseNumber().value());
    }

    private AccountId account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private static PartnerId partner(Map<PartnerKind, Places.OpenShop> shops, PartnerKind kind) {
        return Objects.requireNonNull(shops.get(kind)).partner();
    }

    private static Holder star(Map<String, Holder> stars, String shownAs) {
        return Objects.requireNonNull(stars.get(shownAs));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port, so that nobody sees a half-filled region. */
    @Override
    public int getPhase() {
        return 0;
    }
}

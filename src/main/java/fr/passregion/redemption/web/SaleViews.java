package fr.passregion.redemption.web;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.partner.AgreedBenefit;
import fr.passregion.partner.Partners;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.LookupOutcome;
import fr.passregion.redemption.PhotoLinks;
import fr.passregion.redemption.web.SaleView.Barred;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a sale out: first what can be taken, then what the agreement covers and this card cannot give. */
@Component
class SaleViews {

    private final TillTickets tickets;
    private final PhotoLinks photos;
    private final Partners partners;
    private final Programmes programmes;
    private final Clock clock;

    SaleViews(TillTickets tickets, PhotoLinks photos, Partners partners, Programmes programmes, Clock clock) {
        this.tickets = tickets;
        this.photos = photos;
        this.partners = partners;
        this.programmes = programmes;
        this.clock = clock;
    }

    SaleView of(OpenTill till, Ticket ticket, String key, LookupOutcome.Found found) {
        var customer = found.customer();
        var photo = customer.photo();
        var programme = programmes.inForce(LocalDate.now(clock));
        return new SaleView(
                tickets.of(till, ticket),
                key,
                customer.firstName(),
                customer.birthYear(),
                photo == null ? null : photos.to(photo),
                choices(found.benefits(), programme),
                barred(till, found.benefits(), programme));
    }

    private static List<Choice> choices(List<HeldBenefit> held, Programme programme) {
        return held.stream()
                .filter(SaleViews::isLeft)
                .map(one -> Choice.of(one, programme.findBenefit(one.benefit())))
                .toList();
    }

    private List<Barred> barred(OpenTill till, List<HeldBenefit> held, Programme programme) {
        var barred = new ArrayList<Barred>();
        for (var one : held) if (!isLeft(one)) barred.add(new Barred(one.label(), "tout est utilisé"));
        var known = held.stream().map(HeldBenefit::benefit).collect(Collectors.toSet());
        partners.agreedAt(till.place().id(), LocalDate.now(clock)).stream()
                .map(AgreedBenefit::benefit)
                .filter(benefit -> !known.contains(benefit))
                .flatMap(benefit -> programme.findBenefit(benefit).stream())
                .sorted(Comparator.comparing(Benefit::label))
                .forEach(benefit -> barred.add(new Barred(benefit.label(), "pas sur ce Pass en ce moment")));
        return List.copyOf(barred);
    }

    private static boolean isLeft(HeldBenefit held) {
        return held.unlimited() || !held.available().isZero();
    }
}

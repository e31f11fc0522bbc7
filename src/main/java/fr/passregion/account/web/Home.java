package fr.passregion.account.web;

import static fr.passregion.shared.French.dayAndMonth;
import static fr.passregion.shared.French.euros;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.programme.EnrolledAs;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Right;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a holder finds on the home of their account. */
@Component
class Home {

    private static final int LAST_USES = 3;
    private static final int ALL_USES = 1_000;

    private final Holders holders;
    private final Photos photos;
    private final Cards cards;
    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Uses uses;
    private final Tracker tracker;
    private final Clock clock;

    Home(
            Holders holders,
            Photos photos,
            Cards cards,
            Entitlements entitlements,
            Programmes programmes,
            Uses uses,
            Tracker tracker,
            Clock clock) {
        this.holders = holders;
        this.photos = photos;
        this.cards = cards;
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.uses = uses;
        this.tracker = tracker;
        this.clock = clock;
    }

    Optional<HomeView> of(HolderId id) {
        return holders.find(id).map(this::view);
    }

    List<BalanceView> balances(HolderId id) {
        var programme = programmes.inForce(today());
        return entitlements.of(id, today()).stream()
                .flatMap(held -> view(held, programme).stream())
                .toList();
    }

    private HomeView view(Holder holder) {
        var programme = programmes.inForce(today());
        var enrolment = holders.enrolment(holder.id(), programme.year());
        var saved = uses.paidForThem(holder.id(), ALL_USES);
        return new HomeView(
                holder.firstName(),
                pass(holder, programme, enrolment),
                enrolment.isPresent(),
                balances(holder.id()),
                dayAndMonth(programme.lastDay()),
                saved.isZero() ? null : euros(saved),
                tracker.of(holder.id()),
                enrolment.map(known -> notices(known, programme)).orElse(List.of()),
                uses.lastOf(holder.id(), LAST_USES));
    }

    private PassView pass(Holder holder, Programme programme, Optional<Enrolment> enrolment) {
        var hasPhoto = photos.newestOf(holder.id()).isPresent();
        var card = cards.liveOf(holder.id());
        return new PassView(
                holder.fullName(),
                enrolment.map(Enrolment::institutionName).orElse("En attente de validation"),
                enrolment.map(known -> programme.track(known.track()).label()).orElse(""),
                programme.year().label(),
                hasPhoto ? "/mon-compte/photo.jpg" : null,
                enrolment.isPresent() && card.isEmpty() ? "Bloqué" : null);
    }

    /** Sentences of the programme for whom a benefit is refused in a way that must be said, such as lent books (MAN-02). */
    private static List<String> notices(Enrolment enrolment, Programme programme) {
        var enrolled = EnrolledAs.in(
                        enrolment.year(),
                        enrolment.track(),
                        enrolment.institution().department(),
                        enrolment.kind())
                .preparing(enrolment.diploma());
        return programme.rightsOf(enrolled).stream()
                .filter(right -> !right.isGranted())
                .map(Right::notice)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<BalanceView> view(HeldBenefit held, Programme programme) {
        return programme.findBenefit(held.benefit()).map(benefit -> BalanceView.of(held, benefit));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

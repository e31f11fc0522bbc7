package fr.passregion.demo;

import static fr.passregion.identity.RouteRules.everyone;

import fr.passregion.database.Demonstration;
import fr.passregion.identity.RouteRules;
import fr.passregion.partner.Partners;
import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.subscription.Subscriptions;
import fr.passregion.subscription.Subscriptions.Confirmation;
import fr.passregion.subscription.Subscriptions.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plays the platform of the kiosque culturel, which a real one does through the API: takes a visitor in and confirms (CUL-06). */
@Controller
@Conditional(Demonstration.class)
class PlayedPlatform {

    private static final String PATH = "/demo/kiosque";
    private static final BenefitCode KIOSQUE = new BenefitCode("KIOSQUE");

    private final Subscriptions subscriptions;
    private final Partners partners;
    private final Clock clock;
    private @Nullable PointOfSaleId own;

    PlayedPlatform(Subscriptions subscriptions, Partners partners, Clock clock) {
        this.subscriptions = subscriptions;
        this.partners = partners;
        this.clock = clock;
    }

    @Bean
    @Conditional(Demonstration.class)
    static RouteRules playedPlatformRules() {
        return RouteRules.of(everyone(PATH));
    }

    @GetMapping(PATH)
    String arrive(@RequestParam(defaultValue = "") String activation, Model model) {
        model.addAttribute("activation", activation);
        return "demo/kiosque";
    }

    @PostMapping(PATH)
    String create(@RequestParam(defaultValue = "") String activation, Model model) {
        var reference = "sub-" + UUID.randomUUID();
        var said = new Confirmation(activation, reference, today().plusYears(1), pointOfSale());
        model.addAttribute("activation", activation);
        model.addAttribute(
                "said",
                switch (subscriptions.confirm(said)) {
                    case Outcome.Confirmed done -> "Ton accès est créé, pour un an.";
                    case Outcome.Unknown none -> "Ce passage n’est pas reconnu.";
                    case Outcome.Expired late -> "Ce passage n’est plus valable.";
                    case Outcome.Used twice -> "Ce passage a déjà servi.";
                    case Outcome.NotAgreed no -> "Cette plateforme n’a pas de convention.";
                });
        return "demo/kiosque";
    }

    /** Its own, opened when the first visitor comes. */
    private synchronized PointOfSaleId pointOfSale() {
        var known = own;
        if (known != null && partners.pointOfSale(known).isPresent()) return known;
        var platform =
                partners.register(new NewPartner("Kiosque de démonstration", PartnerKind.PLATFORM, null, "Lyon"));
        partners.sign(new NewAgreement(platform, Map.of(KIOSQUE, Money.ZERO), today(), today().plusYears(3)));
        var opened = partners.openPointOfSale(platform, "Kiosque de démonstration", "Lyon");
        own = opened;
        return opened;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

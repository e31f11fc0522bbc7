package fr.passregion.demo;

import fr.passregion.database.Demonstration;
import fr.passregion.holder.Holder;
import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.outing.ClassOutings;
import fr.passregion.outing.ClassOutings.Outcome;
import fr.passregion.outing.Invitations;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** A class goes to the cinema on the day on which the demonstration opens, and to the theatre a week later, without one. */
@Component
@Conditional(Demonstration.class)
class Trips {

    private final ClassOutings outings;
    private final Invitations invitations;

    Trips(ClassOutings outings, Invitations invitations) {
        this.outings = outings;
        this.invitations = invitations;
    }

    void announce(Uai school, LocalDate opening, List<Holder> pupils, Map<PartnerKind, Places.OpenShop> shops) {
        var ids = pupils.stream().map(Holder::id).collect(Collectors.toSet());
        announce(school, ids, plan("Ciné-club du samedi", "CINEMA", opening, shop(shops, PartnerKind.CINEMA)));
        var theatre = plan("Antigone, au théâtre", "SPECTACLE", opening.plusWeeks(1), shop(shops, PartnerKind.VENUE));
        invitations.decline(pupils.getFirst().id(), announce(school, ids, theatre));
    }

    private UUID announce(Uai school, Set<HolderId> pupils, Plan plan) {
        return switch (outings.announce(UUID.randomUUID(), school, plan, pupils)) {
            case Outcome.Announced done -> done.id();
            case Outcome.Refused refused -> throw new IllegalStateException("No outing: " + refused.refusal());
        };
    }

    private static Plan plan(String title, String benefit, LocalDate day, Places.OpenShop shop) {
        return new Plan(title, shop.pointOfSale(), new BenefitCode(benefit), day);
    }

    private static Places.OpenShop shop(Map<PartnerKind, Places.OpenShop> shops, PartnerKind kind) {
        return Objects.requireNonNull(shops.get(kind));
    }
}

package fr.passregion.outing;

import fr.passregion.card.Card;
import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Uai;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Outings whose day has come, as if they had been announced the day before. */
public final class OutingFixtures {

    private static final Uai SCHOOL = new Uai("0699004M");

    private OutingFixtures() {}

    /** Today's, of the establishment of {@link Scene}'s pupils. */
    public static UUID today(ApplicationContext beans, PointOfSale shop, BenefitCode benefit, Card... cards) {
        var rows = beans.getBean(OutingRows.class);
        var id = UUID.randomUUID();
        rows.add(id, SCHOOL, new Plan("Les Misérables", shop.id(), benefit, new Scene(beans).today()));
        rows.addPupils(id, Arrays.stream(cards).map(Card::holder).collect(Collectors.toSet()));
        return id;
    }
}

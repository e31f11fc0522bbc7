package fr.passregion.ordering;

import fr.passregion.card.Delivery;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.Pictures;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.MadeUpUai;
import java.time.LocalDate;
import java.util.Set;

/** Lycées with an agreement, and orders for them. */
public final class OrderFixtures {

    public static final TrackCode SECONDE = new TrackCode("1");
    public static final TrackCode PREMIERE = new TrackCode("2");
    public static final TrackCode CAP = new TrackCode("5");

    private OrderFixtures() {}

    /** A lycée of the Rhône that offers three tracks and signed its agreement in September. */
    public static Uai aLycee(Institutions institutions, String name) {
        var uai = MadeUpUai.in("69");
        institutions.register(
                new Institution(uai, name, InstitutionKind.LYCEE, Contract.PUBLIC, "Lyon", "69002", false, Set.of()));
        institutions.affiliate(uai, LocalDate.of(2026, 9, 1), Set.of(SECONDE, PREMIERE, CAP));
        return uai;
    }

    public static NewOrder anOrder(NewHolder person, Uai institution) {
        return new NewOrder(person, new Choice(institution, SECONDE, null), Pictures.portrait(), Delivery.HOME);
    }
}

package fr.passregion.institution;

import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.MadeUpUai;
import java.util.Set;

/** Establishments that do not exist, with codes whose letter is right. */
final class InstitutionFixtures {

    static final Set<TrackCode> SECONDE = Set.of(new TrackCode("1"));

    private InstitutionFixtures() {}

    /** A code in that department that no other test uses, above the numbers that the registers have reached. */
    static Uai aUaiIn(String department) {
        return MadeUpUai.in(department);
    }

    static Institution aLycee(Uai uai, String name, String town) {
        return an(uai, name, town, InstitutionKind.LYCEE, Contract.PUBLIC);
    }

    static Institution an(Uai uai, String name, String town, InstitutionKind kind, Contract contract) {
        return new Institution(uai, name, kind, contract, town, uai.department() + "000", false, Set.of());
    }
}

package fr.passregion.site;

import fr.passregion.programme.Applicant;
import fr.passregion.programme.Applicant.Preparing;
import fr.passregion.programme.Applicant.School;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Situation;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a visitor says of themselves: enrolment and nothing that names them, so that the answers may stand in the address.
 *
 * @param department of the establishment; « ailleurs » outside the Region
 * @param contract « sans » for a private establishment without contract
 */
record EligibilityForm(String situation, String preparing, String department, String contract) {

    static final String ELSEWHERE = "ailleurs";
    static final String WITHOUT_CONTRACT = "sans";
    static final String WITH_CONTRACT = "avec";

    EligibilityForm {
        situation = text(situation);
        preparing = text(preparing);
        department = text(department);
        contract = text(contract);
    }

    /** Who answered this; empty when something is missing, which {@code errors} then says. */
    Optional<Applicant> applicant(Programme programme, BindingResult errors) {
        var who = named(Situation.values(), situation);
        var diploma = named(Preparing.values(), preparing);
        var inRegion = programme.departments().contains(department);
        if (who == null) errors.rejectValue("situation", "site.eligibility.situation.missing");
        if (who == Situation.APPRENTICE && diploma == null)
            errors.rejectValue("preparing", "site.eligibility.preparing.missing");
        if (!inRegion && !department.equals(ELSEWHERE))
            errors.rejectValue("department", "site.eligibility.department.missing");
        if (!contract.equals(WITH_CONTRACT) && !contract.equals(WITHOUT_CONTRACT))
            errors.rejectValue("contract", "site.eligibility.contract.missing");
        if (who == null || errors.hasErrors()) return Optional.empty();
        var school = new School(inRegion, contract.equals(WITHOUT_CONTRACT), true);
        return Optional.of(new Applicant(who, who == Situation.APPRENTICE ? diploma : null, school, false));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }
}

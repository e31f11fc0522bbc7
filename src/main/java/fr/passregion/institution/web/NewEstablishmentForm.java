package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk.NewEstablishment;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Siret;
import fr.passregion.shared.Uai;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An establishment as an agent writes it; what is not typed is empty. */
record NewEstablishmentForm(
        String uai,
        String name,
        @Nullable InstitutionKind kind,
        @Nullable Contract contract,
        String address,
        String postcode,
        String town,
        String siret) {

    static final NewEstablishmentForm BLANK = new NewEstablishmentForm(null, null, null, null, null, null, null, null);

    private static final int LONGEST = 200;

    NewEstablishmentForm(
            @Nullable String uai,
            @Nullable String name,
            @Nullable InstitutionKind kind,
            @Nullable Contract contract,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String town,
            @Nullable String siret) {
        this.uai = stripped(uai);
        this.name = stripped(name);
        this.kind = kind;
        this.contract = contract;
        this.address = stripped(address);
        this.postcode = stripped(postcode);
        this.town = stripped(town);
        this.siret = stripped(siret);
    }

    private static String stripped(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    /** Empty where something is wrong, which joins the errors. */
    Optional<NewEstablishment> read(Errors errors) {
        var code = Uai.parse(uai);
        var number = Siret.parse(siret);
        if (code.isEmpty()) errors.rejectValue("uai", "institution.new.uai");
        if (!isSaid(name)) errors.rejectValue("name", "institution.new.name");
        if (kind == null && !errors.hasFieldErrors("kind")) errors.rejectValue("kind", "institution.new.kind");
        if (contract == null && !errors.hasFieldErrors("contract"))
            errors.rejectValue("contract", "institution.contract.missing");
        if (address.length() > LONGEST) errors.rejectValue("address", "institution.new.address");
        if (!postcode.matches("[0-9]{5}")) errors.rejectValue("postcode", "institution.new.postcode");
        if (!isSaid(town)) errors.rejectValue("town", "institution.new.town");
        if (number.isEmpty() && !siret.isEmpty()) errors.rejectValue("siret", "institution.new.siret");
        return errors.hasErrors() ? Optional.empty() : code.map(uai -> written(uai, number.orElse(null)));
    }

    private NewEstablishment written(Uai code, @Nullable Siret number) {
        var institution = new Institution(
                code,
                name,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(contract),
                town,
                postcode,
                false,
                Set.of());
        return new NewEstablishment(institution, address, number);
    }

    private static boolean isSaid(String typed) {
        return !typed.isEmpty() && typed.length() <= LONGEST;
    }
}

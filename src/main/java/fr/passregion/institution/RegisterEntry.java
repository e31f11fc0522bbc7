package fr.passregion.institution;

import fr.passregion.importing.Outcome;
import fr.passregion.institution.Communes.Commune;
import fr.passregion.shared.Siret;
import fr.passregion.shared.Uai;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks what a register says of an establishment, completes its place, and enters it in the books. */
@Component
class RegisterEntry {

    private final StoredInstitutions institutions;
    private final Region region;
    private final Communes communes;

    RegisterEntry(StoredInstitutions institutions, Region region, Communes communes) {
        this.institutions = institutions;
        this.region = region;
        this.communes = communes;
    }

    Outcome enter(Draft draft, String source) {
        if (draft.uai().isEmpty()) return new Outcome.Refused("Il manque le code UAI.");
        var uai = Uai.parse(draft.uai());
        if (uai.isEmpty())
            return new Outcome.Refused(
                    "Le code UAI «\u00a0%s\u00a0» est faux\u00a0: sept chiffres et leur lettre de contrôle."
                            .formatted(draft.uai()));
        var siret = Siret.parse(draft.siret());
        if (siret.isEmpty() && !draft.siret().isEmpty())
            return new Outcome.Refused("Le SIRET «\u00a0%s\u00a0» est faux.".formatted(draft.siret()));
        if (draft.name().isEmpty()) return new Outcome.Refused("Il manque le nom.");
        if (!region.departments().contains(uai.get().department()))
            return new Outcome.SetAside("Hors de la Région\u00a0: département %s."
                    .formatted(uai.get().department()));
        var sheet = sheet(draft, uai.get(), siret, source);
        if (!region.contains(sheet.institution(), communes))
            return new Outcome.SetAside("Hors de la Région\u00a0: code postal %s."
                    .formatted(sheet.institution().postcode()));
        return outcome(institutions.register(sheet));
    }

    private Sheet sheet(Draft draft, Uai uai, Optional<Siret> siret, String source) {
        var place = draft.place();
        var commune = communes.byCode(place.insee()).or(() -> communes.byName(uai.department(), place.town()));
        var institution = new Institution(
                uai,
                draft.name(),
                draft.kind(),
                draft.contract(),
                commune.map(Commune::name).orElseGet(() -> GoodCase.of(place.town())),
                place.postcode().matches("\\d{5}")
                        ? place.postcode()
                        : commune.map(Commune::postcode).orElse(""),
                false,
                Set.of());
        return new Sheet(
                institution, draft.officialName(), "", place.address(), siret.orElse(null), draft.position(), source);
    }

    private static Outcome outcome(StoredInstitutions.Change change) {
        return switch (change) {
            case NEW -> new Outcome.Added();
            case CHANGED -> new Outcome.Changed();
            case UNCHANGED -> new Outcome.Unchanged();
        };
    }
}

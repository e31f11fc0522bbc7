package fr.passregion.institution;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the establishments in the database. */
@Service
@Transactional
class StoredInstitutions implements Institutions {

    private final Establishments establishments;
    private final Region region;
    private final Communes communes;
    private final AuditTrail audit;

    StoredInstitutions(Establishments establishments, Region region, Communes communes, AuditTrail audit) {
        this.establishments = establishments;
        this.region = region;
        this.communes = communes;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Institution> find(Uai uai) {
        return establishments.find(uai).map(Sheet::institution);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Institution> search(String typed, int limit) {
        var code = Uai.parse(typed);
        if (code.isPresent())
            return find(code.get()).filter(Institution::affiliated).stream().toList();
        var asked = Keyword.of(typed.substring(0, Math.min(typed.length(), 200)));
        if (asked.isEmpty()) return List.of();
        var bearing = establishments.bearing(asked, limit);
        return bearing.isEmpty() ? establishments.resembling(asked, limit) : bearing;
    }

    @Override
    public void register(Institution institution) {
        register(Sheet.byHand(institution));
    }

    /** What a sheet changed in the books. */
    enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }

    Change register(Sheet sheet) {
        var known = establishments.lock(sheet.institution().uai());
        if (known.isEmpty()) {
            establishments.save(sheet);
            return Change.NEW;
        }
        var updated = known.get().updatedBy(sheet);
        if (updated.equals(known.get())) return Change.UNCHANGED;
        establishments.save(updated);
        return Change.CHANGED;
    }

    @Override
    public Affiliation affiliate(Uai uai, LocalDate from, Set<TrackCode> tracks) {
        var found = establishments.lock(uai).map(Sheet::institution);
        if (found.isEmpty()) return Affiliation.UNKNOWN_INSTITUTION;
        var answer = mayBeAffiliated(found.get());
        if (answer != Affiliation.AFFILIATED) return answer;
        establishments.openAgreement(uai, from);
        establishments.offer(uai, tracks);
        audit.record("institution.affiliated", "institution:" + uai, null);
        return Affiliation.AFFILIATED;
    }

    private Affiliation mayBeAffiliated(Institution institution) {
        if (institution.kind() == InstitutionKind.COLLEGE) return Affiliation.REFUSED_KIND;
        if (!region.contains(institution, communes)) return Affiliation.REFUSED_REGION;
        return switch (institution.contract()) {
            case PUBLIC, UNDER_CONTRACT, NOT_CONCERNED -> Affiliation.AFFILIATED;
            case OUTSIDE_CONTRACT, UNKNOWN -> Affiliation.REFUSED_CONTRACT;
        };
    }
}

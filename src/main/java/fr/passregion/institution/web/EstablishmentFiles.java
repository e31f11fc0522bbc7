package fr.passregion.institution.web;

import fr.passregion.audit.AuditReader;
import fr.passregion.audit.AuditReader.Asked;
import fr.passregion.institution.EstablishmentDesk;
import fr.passregion.institution.EstablishmentDesk.File;
import fr.passregion.institution.Halts;
import fr.passregion.institution.web.EstablishmentView.Act;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.TypedDate;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what the file of an establishment shows. */
@Component
class EstablishmentFiles {

    private final EstablishmentDesk desk;
    private final Programmes programmes;
    private final AuditReader audit;
    private final Halts halts;
    private final Clock clock;

    EstablishmentFiles(EstablishmentDesk desk, Programmes programmes, AuditReader audit, Halts halts, Clock clock) {
        this.halts = halts;
        this.desk = desk;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The file of that code; one that is no code, or is not known, does not exist. */
    EstablishmentView find(String uai) {
        return Uai.parse(uai)
                .flatMap(desk::file)
                .map(this::view)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private EstablishmentView view(File file) {
        var today = LocalDate.now(clock);
        var tracks = programmes.inForce(today).tracksOf(file.institution().kind());
        return new EstablishmentView(
                file,
                tracks,
                TypedDate.of(today),
                acts(file.institution().uai()),
                halts.decided(file.institution().uai()).orElse(null));
    }

    private List<Act> acts(Uai uai) {
        return audit.read(new Asked("institution:" + uai, null, 1)).entries().stream()
                .map(entry -> new Act(entry.at().atZoneSameInstant(clock.getZone()), entry.act(), entry.why()))
                .toList();
    }
}

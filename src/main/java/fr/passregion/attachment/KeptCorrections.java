package fr.passregion.attachment;

import fr.passregion.attachment.Answer.Corrected;
import fr.passregion.attachment.Answer.NotOffered;
import fr.passregion.attachment.Answer.TooLate;
import fr.passregion.audit.AuditTrail;
import fr.passregion.entitlement.EnrolmentChanges;
import fr.passregion.entitlement.RightChange;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Enrolments;
import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.Choice;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections, each kept for good in its table. */
@Component
class KeptCorrections implements Corrections {

    private static final int MOST = 20;

    private final Enrolments enrolments;
    private final Holders holders;
    private final Places places;
    private final EnrolmentChanges changes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;

    KeptCorrections(
            Enrolments enrolments,
            Holders holders,
            Places places,
            EnrolmentChanges changes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient database,
            Clock clock) {
        this.enrolments = enrolments;
        this.holders = holders;
        this.places = places;
        this.changes = changes;
        this.audit = audit;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Enrolled> search(Uai institution, String wanted) {
        var word = wanted.strip();
        return word.isEmpty() ? List.of() : enrolments.in(places.year(), institution, word, MOST);
    }

    @Override
    public Optional<Enrolled> find(Uai institution, HolderId holder) {
        return places.present(holder)
                .filter(enrolment -> enrolment.institution().equals(institution))
                .flatMap(enrolment -> holders.find(holder).map(known -> new Enrolled(known, enrolment)));
    }

    @Override
    public List<Enrolled> equipmentWaiting(Uai institution) {
        return changes.equipmentWaiting(enrolments.preparingDiplomas(places.year(), institution));
    }

    /** Each as a correction of its own that corrects nothing else. */
    @Override
    @Transactional
    public int validateEquipment(Uai institution, Collection<HolderId> wanted) {
        var chosen = equipmentWaiting(institution).stream()
                .filter(one -> wanted.contains(one.holder().id()))
                .toList();
        for (var one : chosen) correct(one, as(one.enrolment()), true);
        return chosen.size();
    }

    private static Choice as(Enrolment enrolment) {
        return new Choice(enrolment.institution(), enrolment.track(), enrolment.diploma());
    }

    @Override
    public boolean equipmentWaits(Enrolled enrolled) {
        return changes.equipmentWaits(enrolled.holder().id(), enrolled.enrolment());
    }

    @Override
    public Optional<List<RightChange>> preview(Enrolled enrolled, Choice choice, boolean withEquipment) {
        return corrected(enrolled.enrolment(), choice)
                .map(after -> changes.preview(enrolled.holder().id(), enrolled.enrolment(), after, withEquipment));
    }

    /** Another establishment is no correction. */
    private Optional<Enrolment> corrected(Enrolment present, Choice choice) {
        return Optional.of(choice)
                .filter(wanted -> wanted.institution().equals(present.institution()))
                .flatMap(wanted -> places.enrolment(wanted, present.year()));
    }

    @Override
    @Transactional
    public Answer correct(Enrolled seen, Choice choice, boolean withEquipment) {
        var after = corrected(seen.enrolment(), choice);
        if (after.isEmpty()) return new NotOffered();
        var holder = seen.holder().id();
        var present = holders.enrolment(holder, seen.enrolment().year());
        var correction = UUID.randomUUID();
        var isThere = present.filter(now -> isSame(now, after.get())).isPresent();
        if (!isThere && !change(holder, correction, seen.enrolment(), after.get())) return new TooLate();
        var isEquipped = withEquipment && validated(holder, after.get());
        if (!isThere || isEquipped)
            events.publishEvent(new EnrolmentCorrected(holder, correction, after.get(), places.track(after.get())));
        return new Corrected(after.get());
    }

    private boolean change(HolderId holder, UUID correction, Enrolment before, Enrolment after) {
        if (!holders.change(holder, correction, before, after)) return false;
        keep(holder, correction, before, after);
        audit.record("enrolment.corrected", "holder:" + holder, words(before) + " → " + words(after));
        return true;
    }

    private boolean validated(HolderId holder, Enrolment enrolment) {
        var validated = changes.validateEquipment(holder, enrolment, UUID.randomUUID());
        if (validated) audit.record("equipment.validated", "holder:" + holder, enrolment.diploma());
        return validated;
    }

    private static boolean isSame(Enrolment one, Enrolment other) {
        return one.institution().equals(other.institution())
                && one.track().equals(other.track())
                && Objects.equals(one.diploma(), other.diploma());
    }

    private static String words(Enrolment enrolment) {
        var track = "filière " + enrolment.track();
        return enrolment.diploma() == null ? track : track + ", diplôme " + enrolment.diploma();
    }

    private void keep(HolderId holder, UUID correction, Enrolment before, Enrolment after) {
        database.sql("""
                        insert into attachment.correction
                            (id, holder_id, year, uai, from_track, from_diploma, to_track, to_diploma, at)
                        values (:id, :holder, :year, :uai, :fromTrack, :fromDiploma, :toTrack, :toDiploma, :now)
                        """)
                .param("id", correction)
                .param("holder", holder.value())
                .param("year", after.year().firstYear())
                .param("uai", after.institution().value())
                .param("fromTrack", before.track().value())
                .param("fromDiploma", before.diploma())
                .param("toTrack", after.track().value())
                .param("toDiploma", after.diploma())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

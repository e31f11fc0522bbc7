package fr.passregion.entitlement;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.EnrolmentChanged;
import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.programme.Loading;
import fr.passregion.programme.Trace;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes rights follow a changed enrolment, in the transaction that changes it, and keeps why (CAR-06, EQU-02). */
@Component
class AppliedChanges implements EnrolmentChanges {

    private final NewRights rights;
    private final Equipment equipment;
    private final Decisions decisions;
    private final Wallets wallets;
    private final Clock clock;

    AppliedChanges(NewRights rights, Equipment equipment, Decisions decisions, Wallets wallets, Clock clock) {
        this.rights = rights;
        this.equipment = equipment;
        this.decisions = decisions;
        this.wallets = wallets;
        this.clock = clock;
    }

    @Override
    public List<RightChange> preview(HolderId holder, Enrolment before, Enrolment after, boolean withEquipment) {
        var validated =
                equipment.isValidated(holder, after) || (withEquipment && !equipment.wasValidated(holder, after));
        return changes(holder, before, rights.of(holder, after, validated)).stream()
                .filter(change -> !isOver(change))
                .toList();
    }

    private boolean isOver(RightChange change) {
        return today().isAfter(change.benefit().expiry().lastDay(today()));
    }

    private List<RightChange> changes(HolderId holder, Enrolment before, List<NewRight> after) {
        var former = rights.of(holder, before).stream()
                .collect(Collectors.toMap(right -> right.benefit().code(), NewRight::right));
        return after.stream()
                .map(right -> right.change(
                        Objects.requireNonNull(former.get(right.benefit().code()))))
                .toList();
    }

    @EventListener
    @Transactional
    void on(EnrolmentChanged event) {
        wallets.lock(event.holder());
        var cause = new Cause(Decisions.CHANGE, event.change().toString());
        var changed = rights.of(event.holder(), event.after());
        for (var right : changed) keep(event.holder(), event.after(), cause, why(right, rule(event)));
        apply(changed, cause);
    }

    @Override
    @Transactional
    public boolean validateEquipment(HolderId holder, Enrolment enrolment, UUID cause) {
        var asked = equipmentOf(holder, enrolment);
        if (asked.isEmpty() || !equipment.validate(holder, enrolment)) return false;
        wallets.lock(holder);
        var validated = equipmentOf(holder, enrolment);
        var because = new Cause("equipment", cause.toString());
        for (var right : validated)
            keep(holder, enrolment, because, new Why(right, right.answer().trace()));
        apply(validated, because);
        return true;
    }

    @Override
    public List<Enrolled> equipmentWaiting(List<Enrolled> enrolled) {
        var validated = equipment.diplomasOf(
                enrolled.stream().map(one -> one.holder().id()).toList());
        return enrolled.stream()
                .filter(one -> !validated
                        .getOrDefault(one.holder().id(), Set.of())
                        .contains(one.enrolment().diploma()))
                .filter(one -> rights.givesEquipment(one.enrolment()))
                .toList();
    }

    @Override
    public boolean equipmentWaits(HolderId holder, Enrolment enrolment) {
        return !equipmentOf(holder, enrolment).isEmpty() && !equipment.wasValidated(holder, enrolment);
    }

    /** What the establishment's validation gives, by the programme. */
    private List<NewRight> equipmentOf(HolderId holder, Enrolment enrolment) {
        return rights.of(holder, enrolment).stream()
                .filter(right -> right.benefit().loading() == Loading.VALIDATION)
                .filter(right -> right.answer().isGranted() && !right.isOverOn(today()))
                .toList();
    }

    /** Those that are opened come first: nobody else knows them yet. The others are locked in one order by the wallet. */
    private void apply(List<NewRight> changed, Cause cause) {
        var given = new LinkedHashMap<AllotmentId, Amount>();
        for (var right : changed) {
            if (right.isOverOn(today())) continue;
            for (var other : right.others()) given.put(other.id(), Amount.none(other.unit()));
            if (right.own().isPresent()) given.put(right.terms().id(), right.right());
            else if (!right.right().isZero()) open(right, cause);
        }
        wallets.entitle(given, cause);
    }

    private void open(NewRight right, Cause cause) {
        var opened = wallets.open(right.terms());
        if (!opened.unlimited()) wallets.credit(opened.id(), right.right(), cause);
    }

    private record Why(NewRight right, Trace trace) {}

    private void keep(HolderId holder, Enrolment enrolment, Cause cause, Why why) {
        var answer = why.right().answer();
        decisions.keep(
                holder,
                new Decisions.Taken(
                        enrolment.year(),
                        answer.benefit(),
                        cause,
                        answer.isGranted(),
                        answer.amount(),
                        answer.notice(),
                        why.trace()));
    }

    /** The programme's own reasons, then what becomes of what is left. */
    private static Why why(NewRight right, String rule) {
        var steps = new ArrayList<>(right.answer().trace().steps());
        steps.add(new Trace.Step(
                rule,
                Trace.Outcome.NOTED,
                found(right.change(right.right())),
                "FAQ\u00a0: Je change d’établissement en cours d’année",
                false));
        return new Why(right, new Trace(steps));
    }

    private static String rule(EnrolmentChanged event) {
        return event.before().institution().equals(event.after().institution())
                ? "Filière ou diplôme corrigé par ton établissement\u00a0: ce que tu as utilisé compte"
                : "Tu as changé d’établissement\u00a0: ce que tu as utilisé compte";
    }

    private static String found(RightChange change) {
        var benefit = change.benefit();
        if (change.isEnded())
            return change.before().isZero()
                    ? "Rien à charger"
                    : benefit.unlimited()
                            ? "Cet avantage s’arrête"
                            : benefit.inWords(change.before()) + " en moins\u00a0: cet avantage s’arrête";
        if (benefit.unlimited()) return "Sans limite";
        return "Droit de l’année\u00a0: %s. Déjà pris ou réservé\u00a0: %s. Il reste\u00a0: %s."
                .formatted(
                        benefit.inWords(change.right()),
                        benefit.inWords(change.used()),
                        benefit.inWords(change.after()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

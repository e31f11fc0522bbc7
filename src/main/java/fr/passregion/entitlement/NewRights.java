package fr.passregion.entitlement;

import fr.passregion.holder.Enrolment;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.EnrolledAs;
import fr.passregion.programme.Loading;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Right;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.wallet.Allotment;
import fr.passregion.wallet.NewAllotment;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks up what a changed enrolment gives, benefit by benefit, beside what its holder has already: the same for a preview and for the change. */
@Component
class NewRights {

    private final Programmes programmes;
    private final Wallets wallets;
    private final Decisions decisions;
    private final Equipment equipment;
    private final Clock clock;

    NewRights(Programmes programmes, Wallets wallets, Decisions decisions, Equipment equipment, Clock clock) {
        this.programmes = programmes;
        this.wallets = wallets;
        this.decisions = decisions;
        this.equipment = equipment;
        this.clock = clock;
    }

    /** Every benefit that an enrolment decides on, in the programme's order; aid that a mission has earned is its holder's for good. */
    List<NewRight> of(HolderId holder, Enrolment enrolment) {
        return of(holder, enrolment, equipment.isValidated(holder, enrolment));
    }

    List<NewRight> of(HolderId holder, Enrolment enrolment, boolean withEquipment) {
        var programme = programmes.of(enrolment.year());
        var inWallet = wallets.of(holder).stream()
                .filter(allotment -> allotment.year().equals(enrolment.year()))
                .toList();
        return answers(holder, enrolment, withEquipment).stream()
                .filter(right -> isDecidedByEnrolment(programme.benefit(right.benefit())))
                .map(right -> beside(holder, enrolment, programme, right, inWallet))
                .toList();
    }

    /** Whether the programme gives a first equipment for it, once that is validated. */
    boolean givesEquipment(Enrolment enrolment) {
        var programme = programmes.of(enrolment.year());
        return programme.rightsOf(asked(enrolment).withEquipmentValidated()).stream()
                .anyMatch(right ->
                        right.isGranted() && programme.benefit(right.benefit()).loading() == Loading.VALIDATION);
    }

    private static EnrolledAs asked(Enrolment enrolment) {
        var department = enrolment.institution().department();
        return EnrolledAs.in(enrolment.year(), enrolment.track(), department, enrolment.kind())
                .preparing(enrolment.diploma());
    }

    /** The programme's answer for every benefit. */
    private List<Right> answers(HolderId holder, Enrolment enrolment, boolean withEquipment) {
        var programme = programmes.of(enrolment.year());
        var asked = asked(enrolment);
        if (withEquipment) asked = asked.withEquipmentValidated();
        for (var benefit : doubled(holder, programme)) asked = asked.withDoubled(benefit);
        return programme.rightsOf(asked);
    }

    /** What was doubled this year stays doubled, whatever the new enrolment gives of it once. */
    private Set<BenefitCode> doubled(HolderId holder, Programme programme) {
        return decisions.doubled(holder, programme.year());
    }

    private NewRight beside(
            HolderId holder, Enrolment enrolment, Programme programme, Right right, List<Allotment> inWallet) {
        var benefit = programme.benefit(right.benefit());
        var held = inWallet.stream()
                .filter(allotment -> allotment.benefit().equals(benefit.code()))
                .toList();
        var terms = new NewAllotment(
                holder,
                benefit.code(),
                enrolment.year(),
                benefit.unit(),
                benefit.unlimited(),
                benefit.expiry().lastDay(LocalDate.now(clock)),
                benefit.loading() == Loading.VALIDATION ? enrolment.diploma() : null);
        return new NewRight(benefit, right, terms, held);
    }

    private static boolean isDecidedByEnrolment(Benefit benefit) {
        return switch (benefit.loading()) {
            case ENROLMENT, VALIDATION -> true;
            case MISSION, REQUEST, ACTIVATION -> false;
        };
    }
}

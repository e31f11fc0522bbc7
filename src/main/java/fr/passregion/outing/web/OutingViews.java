package fr.passregion.outing.web;

import fr.passregion.holder.Holders;
import fr.passregion.outing.ClassOuting;
import fr.passregion.outing.ClassOuting.Pupil;
import fr.passregion.outing.web.OutingView.Line;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts outings into words. Nobody’s benefit is in them, nor whether anybody used it. */
@Component
class OutingViews {

    private final Partners partners;
    private final Programmes programmes;
    private final Holders holders;
    private final Clock clock;

    OutingViews(Partners partners, Programmes programmes, Holders holders, Clock clock) {
        this.partners = partners;
        this.programmes = programmes;
        this.holders = holders;
        this.clock = clock;
    }

    /** For the establishment, with names. */
    OutingView full(ClassOuting outing) {
        var lines = outing.pupils().stream()
                .map(this::line)
                .sorted(Comparator.comparing(Line::name))
                .toList();
        return view(outing, outing.mayBeCancelledOn(today()), false, lines);
    }

    OutingView brief(ClassOuting outing) {
        return view(outing, false, false, List.of());
    }

    OutingView of(ClassOuting outing, HolderId holder) {
        var declined = outing.pupil(holder).map(Pupil::declined).orElse(false);
        return view(outing, !declined && outing.mayBeDeclinedOn(today()), declined, List.of());
    }

    private OutingView view(ClassOuting outing, boolean changeable, boolean declined, List<Line> lines) {
        var plan = outing.plan();
        return new OutingView(
                outing.id().toString(),
                plan.title(),
                place(plan.place()),
                benefit(plan.benefit()),
                French.date(plan.day()),
                state(outing),
                outing.status() == ClassOuting.Status.CANCELLED ? "off" : "sun",
                outing.coming().size(),
                changeable,
                declined,
                lines);
    }

    private String state(ClassOuting outing) {
        return switch (outing.status()) {
            case CANCELLED -> "Annulée";
            case HELD -> "Faite";
            case PLANNED -> {
                if (outing.plan().day().equals(today())) yield "Aujourd’hui";
                yield outing.plan().day().isBefore(today()) ? "Passée" : "À venir";
            }
        };
    }

    private Line line(Pupil pupil) {
        return new Line(name(pupil.holder()), pupil.declined() ? "Ne vient pas" : "Prévenu·e");
    }

    String name(HolderId id) {
        return holders.find(id)
                .map(holder -> holder.lastName() + " " + holder.firstName())
                .orElse("—");
    }

    String place(PointOfSaleId id) {
        return partners.pointOfSale(id)
                .map(found -> found.name() + ", " + found.town())
                .orElse("—");
    }

    String benefit(BenefitCode code) {
        return programmes.inForce(today()).findBenefit(code).map(Benefit::label).orElseGet(code::value);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

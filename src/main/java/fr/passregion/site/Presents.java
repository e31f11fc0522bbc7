package fr.passregion.site;

import fr.passregion.programme.Benefit;
import fr.passregion.programme.EnrolledAs;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Right;
import fr.passregion.programme.Track;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.site.EligibilityAnswer.Gift;
import fr.passregion.site.EligibilityAnswer.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a track would give somebody whose establishment stands in that department, told by the year's own engine. */
record Presents(Programme programme, Track track, String department, Wording in) {

    /** In the order of the programme: what is given, and what is not where the programme says why. */
    Gift gift() {
        var rows = programme.rightsOf(enrolled()).stream()
                .flatMap(right -> row(right, programme.benefit(right.benefit())).stream())
                .toList();
        var name = in.named("programme.track." + track.code().value(), track.label());
        return new Gift(name, track.code().value(), rows);
    }

    private Optional<Row> row(Right right, Benefit benefit) {
        if (right.isGranted()) return Optional.of(row(benefit, howMuch(right, benefit), condition(benefit)));
        var range = byDiploma(benefit);
        if (!range.isEmpty()) return Optional.of(row(benefit, inWords(range, benefit), byDiplomaAnd(benefit)));
        return Optional.ofNullable(right.notice())
                .map(notice -> row(
                        benefit,
                        "—",
                        in.named("programme.benefit." + benefit.code().value() + ".notice", notice)));
    }

    private Row row(Benefit benefit, String amount, @Nullable String note) {
        return new Row(benefit.code().slug(), Offer.css(benefit), benefit.icon(), in.label(benefit), amount, note);
    }

    private String howMuch(Right right, Benefit benefit) {
        return right.unlimited() ? in.piece(benefit, 1) : in.amount(right.amount(), benefit);
    }

    /** The amounts that some diploma of this track would open; empty where no diploma changes anything. */
    private List<Amount> byDiploma(Benefit benefit) {
        if (!track.firstEquipment()) return List.of();
        return programme.diplomas().stream()
                .flatMap(diploma -> right(diploma.code(), benefit.code()))
                .map(Right::amount)
                .sorted(Comparator.comparing(Amount::quantity))
                .distinct()
                .toList();
    }

    private Stream<Right> right(String diploma, BenefitCode benefit) {
        return programme.rightsOf(enrolled().preparing(diploma)).stream()
                .filter(right -> right.benefit().equals(benefit) && right.isGranted());
    }

    private String inWords(List<Amount> range, Benefit benefit) {
        var most = in.amount(range.getLast(), benefit);
        return range.size() == 1 ? most : in.text("site.range", in.amount(range.getFirst(), benefit), most);
    }

    private String byDiplomaAnd(Benefit benefit) {
        var condition = condition(benefit);
        var byDiploma = in.text("site.condition.diploma");
        return condition == null ? byDiploma : byDiploma + ". " + condition;
    }

    private @Nullable String condition(Benefit benefit) {
        return switch (benefit.loading()) {
            case ENROLMENT -> benefit.doubling().isPresent() ? in.text("site.condition.doubling") : null;
            case VALIDATION, MISSION, REQUEST, ACTIVATION -> in.text("site.condition." + benefit.loading());
        };
    }

    private EnrolledAs enrolled() {
        var kind = track.kinds().stream().sorted().findFirst().orElseThrow();
        return EnrolledAs.in(programme.year(), track.code(), department, kind);
    }
}

package fr.passregion.site;

import fr.passregion.programme.AmountRule;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.BenefitTexts;
import fr.passregion.programme.Criteria;
import fr.passregion.programme.ExpiryRule;
import fr.passregion.programme.Programme;
import fr.passregion.shared.Amount;
import fr.passregion.shared.French;
import fr.passregion.shared.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A benefit as the public pages present it: what it is, how much, to whom, until when (GEN-01). */
public record Offer(Benefit benefit, Programme programme) {

    /** How the address of its page names it: « livres-loisir ». */
    public String slug() {
        return benefit.code().slug();
    }

    public String label() {
        return benefit.label();
    }

    public String icon() {
        return benefit.icon();
    }

    public BenefitTexts texts() {
        return benefit.texts();
    }

    /** The colour of its pages; those of health betray nothing to a neighbour’s glance. */
    public String css() {
        return css(benefit);
    }

    static String css(Benefit benefit) {
        return benefit.family() == BenefitFamily.HEALTH
                ? "is-brand"
                : benefit.family().cssClass();
    }

    /** « 5 places », « jusqu’à 100 € », « entrée libre ». */
    public String howMuch() {
        if (benefit.unlimited()) return benefit.counted().one();
        var most = benefit.inWords(most());
        return differs() ? "jusqu’à " + most : most;
    }

    /** The same in that language. */
    public String howMuch(Wording in) {
        if (benefit.unlimited()) return in.piece(benefit, 1);
        var most = in.amount(most(), benefit);
        return differs() ? in.text("site.upTo", most) : most;
    }

    /** What its holder pays for each piece: nothing, or « 1 € par place ». */
    public String contribution() {
        var each = benefit.holderContribution();
        return each.isZero()
                ? "rien"
                : French.euros(each) + " par " + benefit.counted().one();
    }

    /** Until when: with the school year, or so long after it was loaded. */
    public String until() {
        return switch (benefit.expiry()) {
            case ExpiryRule.EndOfYear end -> French.date(end.day());
            case ExpiryRule.MonthsAfterLoading later -> later.months() + "\u00a0mois après son chargement";
        };
    }

    /** Who is given how much, where it depends on the track or on the diploma; empty where everyone is given the same. */
    public List<Parts.Line> amounts() {
        if (!differs()) return List.of();
        var named = new TreeMap<Long, List<String>>(Comparator.reverseOrder());
        for (var rule : benefit.amounts())
            named.computeIfAbsent(rule.amount().quantity(), amount -> new ArrayList<>())
                    .addAll(named(rule.criteria()));
        return named.entrySet().stream()
                .map(given -> new Parts.Line(
                        benefit.inWords(new Amount(benefit.unit(), given.getKey())),
                        String.join(" · ", given.getValue())))
                .toList();
    }

    /** What is never paid with it, as the rules of every benefit and of this one say. */
    public List<String> limits() {
        var limits = new ArrayList<String>();
        limits.add(
                "Il ne se transforme pas en un autre avantage, ne se recharge pas en cours d’année et ne se reporte pas.");
        if (!benefit.groupUse()) limits.add("Il est personnel\u00a0: il ne sert pas à une sortie de classe.");
        limits.add(
                benefit.sinceLoading()
                        ? "Ce qui a été payé avant le chargement n’est pas pris en charge."
                        : "Ce qui a été payé sans le Pass n’est pas remboursé par la Région.");
        if (benefit.unit() != Unit.ENTRY) limits.add("Chez un commerçant qui n’est pas partenaire, il ne vaut rien.");
        return List.copyOf(limits);
    }

    /** The documents one of which doubles it on request; empty where nothing does (MAN-04, SPO-02). */
    public List<String> doublingDocuments() {
        return benefit.doubling().map(doubling -> doubling.documents()).orElse(List.of());
    }

    private List<String> named(Criteria criteria) {
        var tracks = programme.tracks().stream()
                .filter(track -> criteria.tracks().contains(track.code()))
                .map(track -> track.label());
        var diplomas = programme.diplomas().stream()
                .filter(diploma -> criteria.diplomas().contains(diploma.code()))
                .map(diploma -> diploma.label());
        var levels = criteria.levels().stream().map(level -> level.label());
        var departments = criteria.departments().stream().sorted();
        return Stream.of(tracks, diplomas, levels, departments)
                .flatMap(names -> names)
                .toList();
    }

    private Amount most() {
        return benefit.amounts().stream()
                .map(AmountRule::amount)
                .max(Comparator.comparing(Amount::quantity))
                .orElse(Amount.none(benefit.unit()));
    }

    private boolean differs() {
        return benefit.amounts().stream().map(AmountRule::amount).distinct().count() > 1;
    }
}

package fr.passregion.faq;

import fr.passregion.programme.Benefit;
import fr.passregion.programme.ExpiryRule;
import fr.passregion.programme.Programme;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what a file leaves open with what a year's programme says: {@code {fin}}, {@code {montant:SPORT}}… A blank that
 * the programme cannot fill is a fault of the file.
 */
record Blanks(Programme programme) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)(?::([A-Z0-9_]+))?}");
    private static final Pattern DOCUMENTS = Pattern.compile("\\{documents:([A-Z0-9_]+)}");

    String fill(String sentence) {
        return BLANK.matcher(sentence).replaceAll(blank -> Matcher.quoteReplacement(value(blank)));
    }

    /** The points, where one blank may stand for several. */
    List<String> points(List<String> points) {
        return points.stream()
                .flatMap(point -> {
                    var documents = DOCUMENTS.matcher(point);
                    return documents.matches()
                            ? documents(benefit(documents.group(1))).stream()
                            : List.of(fill(point)).stream();
                })
                .toList();
    }

    private String value(MatchResult blank) {
        var of = blank.group(2);
        return switch (blank.group(1)) {
            case "annee" -> programme.year().label();
            case "fin" -> French.date(programme.lastDay());
            case "ouverture" -> French.date(programme.orders().firstDay());
            case "cloture" -> French.date(programme.orders().lastDay());
            case "frais" -> French.euros(programme.fees().replacement());
            case "montant" -> most(benefit(of));
            case "participation" -> French.euros(benefit(of).holderContribution());
            case "qui" -> benefit(of).texts().who();
            case "mois" -> months(benefit(of));
            case String unknown -> throw new IllegalStateException("Nothing fills {" + unknown + "}");
        };
    }

    private Benefit benefit(String code) {
        return programme.benefit(new BenefitCode(code));
    }

    private static String most(Benefit benefit) {
        return benefit.amounts().stream()
                .map(rule -> rule.amount())
                .max(Comparator.comparing(amount -> amount.quantity()))
                .map(benefit::inWords)
                .orElseThrow(() -> new IllegalStateException("No amount of " + benefit.code()));
    }

    private static String months(Benefit benefit) {
        return switch (benefit.expiry()) {
            case ExpiryRule.MonthsAfterLoading later -> later.months() + "\u00a0mois";
            case ExpiryRule.EndOfYear end ->
                throw new IllegalStateException(benefit.code() + " ends with the year, " + end.day());
        };
    }

    private static List<String> documents(Benefit benefit) {
        return benefit.doubling()
                .orElseThrow(() -> new IllegalStateException("Nothing doubles " + benefit.code()))
                .documents();
    }
}

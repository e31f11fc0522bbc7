package fr.passregion.faq;

import fr.passregion.programme.Benefit;
import fr.passregion.programme.ExpiryRule;
import fr.passregion.programme.Programme;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Language;
import fr.passregion.shared.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * Fills what a file leaves open with what a year's programme says: {@code {fin}}, {@code {montant:SPORT}}… A blank that
 * the programme cannot fill is a fault of the file.
 */
record Blanks(Programme programme, MessageSource messages, Language language) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)(?::([A-Z0-9_]+))?}");
    private static final Pattern DOCUMENTS = Pattern.compile("\\{documents:([A-Z0-9_]+)}");

    private static final Pattern BETWEEN_DOCUMENTS = Pattern.compile("\\|");

    String fill(String sentence) {
        return BLANK.matcher(sentence).replaceAll(blank -> Matcher.quoteReplacement(value(blank)));
    }

    /** The points, where one blank may stand for several. */
    List<String> points(List<String> points) {
        return points.stream()
                .flatMap(point -> {
                    var documents = DOCUMENTS.matcher(point);
                    return documents.matches() ? documents(benefit(documents.group(1))) : Stream.of(fill(point));
                })
                .toList();
    }

    private String value(MatchResult blank) {
        var of = blank.group(2);
        return switch (blank.group(1)) {
            case "annee" -> programme.year().label();
            case "fin" -> language.date(programme.lastDay());
            case "ouverture" -> language.date(programme.orders().firstDay());
            case "cloture" -> language.date(programme.orders().lastDay());
            case "frais" -> language.euros(programme.fees().replacement());
            case "montant" -> most(benefit(of));
            case "participation" -> language.euros(benefit(of).holderContribution());
            case "qui" -> named(benefit(of), "who", benefit(of).texts().who());
            case "mois" -> months(benefit(of));
            case String unknown -> throw new IllegalStateException("Nothing fills {" + unknown + "}");
        };
    }

    private Benefit benefit(String code) {
        return programme.benefit(new BenefitCode(code));
    }

    private String most(Benefit benefit) {
        return benefit.amounts().stream()
                .map(rule -> rule.amount())
                .max(Comparator.comparing(amount -> amount.quantity()))
                .map(amount -> inWords(amount, benefit))
                .orElseThrow(() -> new IllegalStateException("No amount of " + benefit.code()));
    }

    private String months(Benefit benefit) {
        return switch (benefit.expiry()) {
            case ExpiryRule.MonthsAfterLoading later ->
                language.number(later.months()) + "\u00a0" + messages.getMessage("faq.months", null, language.locale());
            case ExpiryRule.EndOfYear end ->
                throw new IllegalStateException(benefit.code() + " ends with the year, " + end.day());
        };
    }

    private String inWords(Amount amount, Benefit benefit) {
        if (language == Language.FRENCH) return benefit.inWords(amount);
        var quantity = amount.quantity();
        return amount.unit() == Unit.EUR
                ? language.euros(amount.money())
                : language.number(quantity) + "\u00a0"
                        + named(
                                benefit,
                                quantity < 2 ? "one" : "many",
                                benefit.counted().of(quantity));
    }

    private Stream<String> documents(Benefit benefit) {
        var french = benefit.doubling()
                .orElseThrow(() -> new IllegalStateException("Nothing doubles " + benefit.code()))
                .documents();
        return language == Language.FRENCH
                ? french.stream()
                : BETWEEN_DOCUMENTS.splitAsStream(named(benefit, "documents", String.join("|", french)));
    }

    /** What the programme says in French, as this language says it where it does. */
    private String named(Benefit benefit, String what, String french) {
        var key = "programme.benefit." + benefit.code().value() + "." + what;
        return language == Language.FRENCH
                ? french
                : Objects.requireNonNull(messages.getMessage(key, null, french, language.locale()));
    }
}

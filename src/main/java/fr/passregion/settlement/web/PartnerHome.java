package fr.passregion.settlement.web;

import fr.passregion.partner.Partner;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.Statement;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner sees first: how much it will receive and when, where its money is, then the weeks and each debit.
 *
 * @param account the account paid, masked; null while the partner has not given it
 */
public record PartnerHome(
        Partner partner,
        Headline headline,
        List<Stage> stages,
        WeeksChart weeks,
        List<Transfer> transfers,
        List<Statement> statements,
        List<LineView> lastDebits,
        boolean canClaim,
        @Nullable String account,
        boolean accountChanges) {

    /** The sum and the day, in words. */
    public record Headline(
            String label, Money sum, String when, @Nullable String detail) {}

    /** Where a part of the money is. */
    public record Stage(String title, String text, Balance sum, Progress progress) {}

    /** How far a part of the money is. */
    public enum Progress {
        DONE("is-done"),
        UNDER_WAY("is-now"),
        STOPPED("is-now is-refused"),
        TO_CLAIM("");

        private final String css;

        Progress(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** A payment with the statement that it pays. */
    public record Transfer(Payment payment, Statement statement) {}
}

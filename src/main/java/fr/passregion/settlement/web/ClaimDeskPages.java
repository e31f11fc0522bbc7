package fr.passregion.settlement.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.Partner;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.Controls;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.PaymentBatches.LeftOut;
import fr.passregion.settlement.PaymentBatches.Preparation;
import fr.passregion.settlement.StatementId;
import fr.passregion.settlement.Statements;
import fr.passregion.shared.French;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The claims to pay, for the Region’s finance agents (SET-02). */
@Controller
class ClaimDeskPages {

    private static final int SHOWN_BATCHES = 20;

    private final Statements statements;
    private final Controls controls;
    private final PaymentBatches batches;
    private final Partners partners;
    private final AccountChanges changes;
    private final LineViews rows;

    ClaimDeskPages(
            Statements statements,
            Controls controls,
            PaymentBatches batches,
            Partners partners,
            AccountChanges changes,
            LineViews rows) {
        this.statements = statements;
        this.controls = controls;
        this.batches = batches;
        this.partners = partners;
        this.changes = changes;
        this.rows = rows;
    }

    /** The statements ticked. */
    record PreparationForm(@Nullable List<String> statements) {

        List<StatementId> chosen() {
            return statements == null
                    ? List.of()
                    : statements.stream().map(StatementId::new).toList();
        }
    }

    @GetMapping("/region/remboursements")
    String desk(@AuthenticationPrincipal SignedIn agent, Model model) {
        return show(agent, model);
    }

    @PostMapping("/region/remboursements")
    String prepare(
            @AuthenticationPrincipal SignedIn agent,
            @ModelAttribute("form") PreparationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!agent.is(Role.FINANCE_PREPARER)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        if (form.chosen().isEmpty()) errors.reject("settlement.batch.nothingChosen");
        else
            switch (batches.prepare(form.chosen(), agent.account())) {
                case Preparation.Prepared prepared -> {
                    next.addFlashAttribute("flash", sentence(prepared));
                    return "redirect:/region/remboursements/lots/"
                            + prepared.batch().id();
                }
                case Preparation.NothingToPay nothing ->
                    nothing.leftOut().forEach(left -> errors.reject(key(left), args(left), key(left)));
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(agent, model);
    }

    @GetMapping("/region/remboursements/releves/{id}")
    String statement(@PathVariable String id, Model model) {
        var statement = OwnStatements.found(statements.find(new StatementId(id)));
        model.addAttribute("partner", OwnStatements.found(partners.find(statement.partner())));
        model.addAttribute("statement", statement);
        model.addAttribute("totals", controls.of(statement));
        model.addAttribute("lines", rows.of(statements.linesOf(statement.id())));
        model.addAttribute("payments", batches.paymentsOf(statement.id()));
        return "settlement/claim";
    }

    private String show(SignedIn agent, Model model) {
        var unpaid = changes.unpaidMeanwhile();
        var waiting = statements.payable(ClaimDesk.SHOWN + 1);
        var claims = waiting.stream()
                .limit(ClaimDesk.SHOWN)
                .map(statement -> new ClaimDesk.Claim(
                        statement,
                        name(statement.partner()),
                        controls.of(statement),
                        partners.bankDetails(statement.partner()).isPresent(),
                        unpaid.contains(statement.partner())))
                .toList();
        model.addAttribute(
                "desk",
                new ClaimDesk(
                        claims,
                        waiting.size() > ClaimDesk.SHOWN,
                        batches.latest(SHOWN_BATCHES),
                        agent.is(Role.FINANCE_PREPARER)));
        return "settlement/claims";
    }

    private String name(PartnerId partner) {
        return partners.find(partner).map(Partner::name).orElse("Partenaire inconnu");
    }

    private static String sentence(Preparation.Prepared prepared) {
        var batch = prepared.batch();
        var left = prepared.leftOut().size();
        return "Lot %s préparé\u00a0: %s pour %s.%s"
                .formatted(
                        batch.reference(),
                        French.count(batch.payments(), "virement"),
                        French.euros(batch.total()),
                        left == 0 ? "" : " " + French.count(left, "relevé") + " à revoir.");
    }

    private static String key(LeftOut left) {
        return "settlement.batch.leftOut." + left.obstacle();
    }

    private Object[] args(LeftOut left) {
        return new Object[] {
            statements.find(left.statement()).map(found -> found.number()).orElse("?")
        };
    }
}

package fr.passregion.settlement.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.settlement.Claims;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.Statements;
import fr.passregion.shared.French;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partner’s space: its money, its statements, their debits and payments (SET-01). */
@Controller
class ReimbursementPages {

    private static final String STATEMENTS = "/partenaire/remboursements/releves/";

    private final OwnStatements own;
    private final PartnerHomes homes;
    private final Claims claims;
    private final Statements statements;
    private final PaymentBatches batches;
    private final LineViews rows;

    ReimbursementPages(
            OwnStatements own,
            PartnerHomes homes,
            Claims claims,
            Statements statements,
            PaymentBatches batches,
            LineViews rows) {
        this.own = own;
        this.homes = homes;
        this.claims = claims;
        this.statements = statements;
        this.batches = batches;
        this.rows = rows;
    }

    @GetMapping({"/partenaire", "/partenaire/remboursements"})
    String home(@AuthenticationPrincipal SignedIn manager, Model model) {
        model.addAttribute("home", homes.of(own.partner(manager)));
        return "settlement/partner-home";
    }

    @PostMapping("/partenaire/remboursements")
    String claim(@AuthenticationPrincipal SignedIn manager, RedirectAttributes next) {
        return switch (claims.claim(own.partner(manager).id())) {
            case Claims.Outcome.Claimed claimed -> {
                var statement = claimed.statement();
                next.addFlashAttribute(
                        "flash",
                        "Votre demande est enregistrée\u00a0: %s, relevé n°\u00a0%s."
                                .formatted(French.euros(statement.total()), statement.number()));
                yield "redirect:" + STATEMENTS + statement.id();
            }
            case Claims.Outcome.CarriedOver carried -> {
                next.addFlashAttribute(
                        "flash",
                        "Rien à verser pour l’instant : vos annulations dépassent vos débits de %s. Tout est repris au prochain relevé."
                                .formatted(French.euros(carried.owedBack())));
                yield "redirect:/partenaire/remboursements";
            }
            case Claims.Outcome.NothingToClaim nothing -> {
                next.addFlashAttribute("flash", "Rien à demander\u00a0: tous vos débits sont déjà sur un relevé.");
                yield "redirect:/partenaire/remboursements";
            }
        };
    }

    @GetMapping(STATEMENTS + "{id}")
    String statement(@AuthenticationPrincipal SignedIn manager, @PathVariable String id, Model model) {
        var statement = own.statement(manager, id);
        model.addAttribute("partner", own.partner(manager));
        model.addAttribute("statement", statement);
        model.addAttribute("lines", rows.of(statements.linesOf(statement.id())));
        model.addAttribute(
                "payments",
                batches.paymentsOf(statement.id()).stream()
                        .filter(payment -> payment.executionOn() != null)
                        .toList());
        return "settlement/statement";
    }

    @GetMapping("/partenaire/remboursements/virements/{endToEndId}")
    String payment(@AuthenticationPrincipal SignedIn manager, @PathVariable String endToEndId, Model model) {
        var payment = own.payment(manager, endToEndId);
        model.addAttribute("partner", own.partner(manager));
        model.addAttribute("payment", payment);
        model.addAttribute(
                "statement", own.statement(manager, payment.statement().value()));
        return "settlement/payment";
    }
}

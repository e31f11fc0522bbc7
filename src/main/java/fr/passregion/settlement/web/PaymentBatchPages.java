package fr.passregion.settlement.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.Partner;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.BatchId;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.PaymentBatch;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.PaymentBatches.Decision;
import fr.passregion.settlement.Statements;
import fr.passregion.settlement.web.BatchView.Row;
import fr.passregion.wallet.Closings;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One batch: looked at, approved or refused by a second agent, then taken to the bank (SET-02). */
@Controller
@RequestMapping("/region/remboursements/lots/{id}")
class PaymentBatchPages {

    private final PaymentBatches batches;
    private final Statements statements;
    private final Partners partners;
    private final Closings closings;

    PaymentBatchPages(PaymentBatches batches, Statements statements, Partners partners, Closings closings) {
        this.batches = batches;
        this.statements = statements;
        this.partners = partners;
        this.closings = closings;
    }

    /** Why a batch is refused. */
    record RefusalForm(
            @NotBlank(message = "{settlement.batch.why.missing}") @Size(max = 300) String why) {}

    @GetMapping
    String batch(@AuthenticationPrincipal SignedIn agent, @PathVariable BatchId id, Model model) {
        return show(agent, id, model);
    }

    @PostMapping("/approbation")
    String approve(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable BatchId id,
            @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        onlyApprovers(agent);
        found(id);
        return answer(batches.approve(id, agent.account()), agent, id, errors, model, response);
    }

    /** Nothing is typed to approve; a refusal of the act is shown like any error of a form. */
    record ApprovalForm() {}

    @PostMapping("/refus")
    String refuse(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable BatchId id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        onlyApprovers(agent);
        found(id);
        if (errors.hasErrors()) return again(agent, id, model, response);
        return answer(batches.refuse(id, agent.account(), form.why()), agent, id, errors, model, response);
    }

    /** Taking the file is an act, hence a form: from then on the bank may pay. Taken again, it is the same file. */
    @PostMapping("/fichier")
    Object file(@PathVariable BatchId id, RedirectAttributes next) {
        found(id);
        return switch (batches.issue(id)) {
            case Decision.Done done -> download(OwnStatements.found(batches.file(id)));
            case Decision.SamePerson same -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Decision.NotPossibleWhen stage -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Decision.AllHeld held -> {
                next.addFlashAttribute(
                        "flash",
                        "Le fichier ne part pas\u00a0: chaque partenaire de ce lot change de compte, et personne ne l’a encore confirmé.");
                yield "redirect:/region/remboursements/lots/" + id;
            }
        };
    }

    private static ResponseEntity<byte[]> download(PaymentBatches.BankFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    private String answer(
            Decision decision,
            SignedIn agent,
            BatchId id,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        switch (decision) {
            case Decision.Done done -> {
                return "redirect:/region/remboursements/lots/" + id;
            }
            case Decision.SamePerson same -> errors.reject("settlement.batch.samePerson");
            case Decision.NotPossibleWhen stage -> errors.reject("settlement.batch.state." + stage.state());
            case Decision.AllHeld held ->
                throw new IllegalStateException("Nothing is held back before the file leaves");
        }
        return again(agent, id, model, response);
    }

    private String again(SignedIn agent, BatchId id, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(agent, id, model);
    }

    private String show(SignedIn agent, BatchId id, Model model) {
        var batch = found(id);
        var isPreparer = batch.preparedBy().equals(agent.account());
        var rows = batches.paymentsOf(id).stream().map(this::row).toList();
        model.addAttribute(
                "view",
                new BatchView(
                        batch,
                        rows,
                        agent.is(Role.FINANCE_APPROVER) && !isPreparer,
                        isPreparer,
                        closings.last().orElse(null)));
        return "settlement/batch";
    }

    private Row row(Payment payment) {
        var statement = OwnStatements.found(statements.find(payment.statement()));
        var partner = partners.find(statement.partner()).map(Partner::name).orElse("Partenaire inconnu");
        return new Row(payment, statement.number(), partner);
    }

    private PaymentBatch found(BatchId id) {
        return OwnStatements.found(batches.find(id));
    }

    private static void onlyApprovers(SignedIn agent) {
        if (!agent.is(Role.FINANCE_APPROVER)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}

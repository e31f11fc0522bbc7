package fr.passregion.settlement.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.settlement.BankAnswers;
import fr.passregion.settlement.BankAnswers.Effect;
import fr.passregion.settlement.BankAnswers.Outcome;
import fr.passregion.shared.French;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank’s answers: sent by a finance agent, then shown line by line (SET-02). */
@Controller
@RequestMapping("/region/remboursements/banque")
class BankAnswerPages {

    private static final String FORM = "settlement/bank-answer-form";

    private final BankAnswers answers;

    BankAnswerPages(BankAnswers answers) {
        this.answers = answers;
    }

    /** The bank’s file. */
    record AnswerForm(@Nullable MultipartFile file) {

        byte[] bytes() throws IOException {
            return file == null ? new byte[0] : file.getBytes();
        }
    }

    @GetMapping
    String form() {
        return FORM;
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedIn agent,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        if (!agent.is(Role.FINANCE_PREPARER)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return switch (answers.read(form.bytes(), agent.account())) {
            case Outcome.Imported imported -> {
                next.addFlashAttribute("flash", sentence(imported.report()));
                yield report(imported.report());
            }
            case Outcome.ImportedBefore before -> {
                next.addFlashAttribute("flash", "Ce fichier avait déjà été importé\u00a0: rien n’a changé.");
                yield report(before.report());
            }
            case Outcome.Unreadable unreadable -> {
                errors.rejectValue("file", "settlement.answer." + unreadable.fault());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield FORM;
            }
        };
    }

    @GetMapping("/{sha256}")
    String report(@PathVariable String sha256, Model model) {
        model.addAttribute("report", OwnStatements.found(answers.find(sha256)));
        return "settlement/bank-answer";
    }

    private static String report(BankAnswers.Report report) {
        return "redirect:/region/remboursements/banque/" + report.sha256();
    }

    private static String sentence(BankAnswers.Report report) {
        var toLookAt =
                report.count(Effect.UNKNOWN) + report.count(Effect.NOT_ISSUED) + report.count(Effect.CONTRADICTS);
        return "Réponse importée\u00a0: %s, %s, %s à regarder."
                .formatted(
                        French.count(report.count(Effect.PAID), "payé"),
                        French.count(report.count(Effect.RETURNED), "rejeté"),
                        French.number(toLookAt));
    }
}

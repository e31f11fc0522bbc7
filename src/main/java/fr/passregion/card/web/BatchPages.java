package fr.passregion.card.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.CardBatches;
import fr.passregion.card.CardBatches.Answer;
import fr.passregion.card.CardBatches.Production;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Cards to make: batches that leave, answers that come back (CAR-08). */
@Controller
@RequestMapping("/region/cartes")
class BatchPages {

    private static final int SHOWN = 50;
    private static final String TEMPLATE = "card/batches";

    private final CardBatches batches;
    private final AuditTrail audit;

    BatchPages(CardBatches batches, AuditTrail audit) {
        this.batches = batches;
        this.audit = audit;
    }

    /** The card maker’s file. */
    record AnswerForm(@Nullable MultipartFile file) {

        byte[] bytes() throws IOException {
            return file == null ? new byte[0] : file.getBytes();
        }
    }

    @GetMapping
    String list(Model model) {
        fill(model);
        return TEMPLATE;
    }

    @PostMapping("/lots")
    String produce(RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                switch (batches.produce()) {
                    case Production.Produced produced ->
                        BatchView.of(produced.batch()).title() + " est prêt à télécharger.";
                    case Production.NothingToMake nothing -> "Aucune carte ne peut être fabriquée pour le moment.";
                });
        return "redirect:/region/cartes";
    }

    /** Whoever takes the data of many out of the house leaves a trace, though the card maker alone can open them. */
    @GetMapping("/lots/{number}")
    void download(@PathVariable int number, HttpServletResponse response) throws IOException {
        var archive = batches.file(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record("card.batch.downloaded", "batch:" + number, null);
        var name = ContentDisposition.attachment().filename(archive.name()).build();
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        archive.writeTo(response.getOutputStream());
    }

    @PostMapping("/reponses")
    String takeIn(
            @ModelAttribute("form") AnswerForm form, BindingResult errors, HttpServletResponse response, Model model)
            throws IOException {
        switch (batches.takeIn(form.bytes())) {
            case Answer.TakenIn report -> model.addAttribute("report", ReportView.of(report));
            case Answer.Unreadable file -> {
                errors.rejectValue("file", "card.answer.unreadable");
                response.setStatus(422);
            }
        }
        fill(model);
        return TEMPLATE;
    }

    private void fill(Model model) {
        model.addAttribute("waiting", batches.waiting());
        model.addAttribute(
                "batches", batches.latest(SHOWN).stream().map(BatchView::of).toList());
    }
}

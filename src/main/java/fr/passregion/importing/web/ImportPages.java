package fr.passregion.importing.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.passregion.identity.SignedIn;
import fr.passregion.importing.ImportId;
import fr.passregion.importing.ImportReport;
import fr.passregion.importing.Imports;
import fr.passregion.importing.Register;
import fr.passregion.shared.SafeCell;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Brings a file to a register, follows its import and reads the report, with or without JavaScript. */
@Controller
@RequestMapping("/region/{path}/import")
class ImportPages {

    private static final String FORM = "importing/form";

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    record FileForm(@Nullable MultipartFile file) {}

    /** The register of that address; it does not exist for whoever may not fill it. */
    @ModelAttribute("register")
    Register register(@PathVariable String path, @AuthenticationPrincipal SignedIn visitor) {
        return imports.register(path, visitor).orElseThrow(ImportPages::notFound);
    }

    @GetMapping
    String form(@ModelAttribute(name = "register", binding = false) Register register, Model model) {
        model.addAttribute("latest", imports.latest(register));
        return FORM;
    }

    @PostMapping
    ModelAndView start(
            @ModelAttribute(name = "register", binding = false) Register register,
            @ModelAttribute("form") FileForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn visitor)
            throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "importing.file.missing");
            return new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("latest", imports.latest(register));
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "fichier.csv");
        var id = imports.start(register, name, file.getBytes(), visitor.displayName());
        return new ModelAndView("redirect:/region/%s/import/%s".formatted(register.path(), id));
    }

    @GetMapping("/{id}")
    String follow(
            @ModelAttribute(name = "register", binding = false) Register register,
            @PathVariable String id,
            Model model) {
        model.addAttribute("report", report(register, id));
        return "importing/report";
    }

    @GetMapping("/{id}/remarques.csv")
    ResponseEntity<String> remarks(
            @ModelAttribute(name = "register", binding = false) Register register, @PathVariable String id)
            throws IOException {
        var name = ContentDisposition.attachment().filename("remarques.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(csv(report(register, id)));
    }

    private static String csv(ImportReport report) throws IOException {
        var text = new StringWriter();
        text.write('\ufeff');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord("ligne", "suite", "raison");
            for (var remark : report.remarks())
                csv.writeRecord(
                        "" + remark.line(),
                        remark.isRefusal() ? "refusée" : "laissée de côté",
                        SafeCell.of(remark.why()));
        }
        return text.toString();
    }

    private ImportReport report(Register register, String id) {
        return uuid(id).flatMap(known -> imports.find(register, new ImportId(known)))
                .orElseThrow(ImportPages::notFound);
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

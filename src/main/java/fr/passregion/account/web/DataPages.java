package fr.passregion.account.web;

import fr.passregion.identity.PasswordProof;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.Throttle;
import fr.passregion.privacy.DataFile;
import fr.passregion.privacy.DataFiles;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * « Mes données »: the file of all that is held on whoever is signed in (ACC-09). It is the answer to the password
 * itself: there is no link that somebody else could follow.
 */
@Controller
@RequestMapping("/mon-compte/profil/donnees")
class DataPages {

    /** Each reads every table and writes an e-mail. */
    private static final Throttle.Limit OF_ONE_HOLDER = new Throttle.Limit("DATA_FILE", 5, Duration.ofDays(1));

    /** For whom the file is. */
    enum Format {
        /** To read and to print. */
        PDF(MediaType.APPLICATION_PDF),
        /** For another service. */
        JSON(MediaType.APPLICATION_JSON);

        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }
    }

    private final DataFiles files;
    private final PrintedData printer;
    private final WrittenData writer;
    private final PasswordProof proof;
    private final Throttle throttle;

    DataPages(DataFiles files, PrintedData printer, WrittenData writer, PasswordProof proof, Throttle throttle) {
        this.files = files;
        this.printer = printer;
        this.writer = writer;
        this.proof = proof;
        this.throttle = throttle;
    }

    /** Which file, with what touches health or without it, and the password, typed again. */
    record DataForm(
            @Nullable Format format,
            boolean health,

            @NotEmpty(message = "{account.password.missing}") String password) {

        Format chosen() {
            return format == null ? Format.PDF : format;
        }
    }

    @GetMapping
    String show() {
        return "account/data";
    }

    @PostMapping
    @Nullable String download(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") DataForm form,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        if (!errors.hasErrors()) prove(visitor, form.password(), errors);
        if (errors.hasErrors()) {
            response.setStatus(422);
            return "account/data";
        }
        var file = files.gather(Owner.of(visitor), visitor.account(), form.health());
        send(form.chosen(), file, response);
        return null;
    }

    private void send(Format format, DataFile file, HttpServletResponse response) throws IOException {
        var content = switch (format) {
            case PDF -> printer.print(file);
            case JSON -> writer.write(file);
        };
        var name = "mes-donnees-pass-region." + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.type.toString());
        response.setContentLength(content.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(content);
    }

    private void prove(SignedIn visitor, String password, BindingResult errors) {
        var answer = proof.of(visitor.account(), password);
        if (answer != PasswordProof.Answer.RIGHT) errors.rejectValue("password", ProfilePages.messageKey(answer));
        else if (!throttle.allows(OF_ONE_HOLDER, visitor.account().toString())) errors.reject("account.data.tooMany");
    }
}

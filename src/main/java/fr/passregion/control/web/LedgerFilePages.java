package fr.passregion.control.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.SignedIn;
import fr.passregion.wallet.Closing;
import fr.passregion.wallet.Closings;
import fr.passregion.wallet.LedgerExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The ledger as a file that proves itself, for an auditor; taking it away is an act that the trail keeps. */
@Controller
class LedgerFilePages {

    private final LedgerExport export;
    private final Closings closings;
    private final AuditTrail audit;
    private final BooksPages pages;

    LedgerFilePages(LedgerExport export, Closings closings, AuditTrail audit, BooksPages pages) {
        this.export = export;
        this.closings = closings;
        this.audit = audit;
        this.pages = pages;
    }

    /** The days; without them, from the first that was closed to the last. */
    record PeriodForm(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate du,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate au) {}

    private record Period(LocalDate first, LocalDate last) {}

    @GetMapping(BooksPages.PATH + "/grand-livre")
    @Nullable String file(
            @AuthenticationPrincipal SignedIn agent,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var period = errors.hasErrors() ? Optional.<Period>empty() : closed(form);
        if (period.isEmpty()) {
            if (!errors.hasErrors()) errors.rejectValue("du", "control.period.notClosed");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("books", pages.view(agent));
            return "control/books";
        }
        send(period.get(), response);
        return null;
    }

    private void send(Period period, HttpServletResponse response) throws IOException {
        var name = "grand-livre-%s-%s.tsv.gz".formatted(period.first, period.last);
        audit.record("ledger.exported", "ledger:" + period.first + ":" + period.last, null);
        response.setContentType("application/gzip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try (var packed = new GZIPOutputStream(response.getOutputStream(), 1 << 16)) {
            export.write(period.first, period.last, packed);
        }
    }

    /** The closed days among those asked for. */
    private Optional<Period> closed(PeriodForm form) {
        var first = closings.first().map(Closing::day).map(day -> later(day, form.du()));
        var last = closings.last().map(Closing::day).map(day -> earlier(day, form.au()));
        return first.flatMap(from -> last.filter(until -> !until.isBefore(from)).map(until -> new Period(from, until)));
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate asked) {
        var other = Objects.requireNonNullElse(asked, day);
        return other.isAfter(day) ? other : day;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate asked) {
        var other = Objects.requireNonNullElse(asked, day);
        return other.isBefore(day) ? other : day;
    }
}

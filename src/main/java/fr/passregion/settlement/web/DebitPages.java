package fr.passregion.settlement.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.partner.Partner;
import fr.passregion.settlement.StatementLine;
import fr.passregion.settlement.web.DebitList.Totals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Every debit of a partner between two days, on a page and as a file for its accounts (SET-01). */
@Controller
class DebitPages {

    private static final int USUAL_MONTHS = 3;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final OwnStatements own;
    private final DebitLines debits;
    private final LineViews rows;
    private final Clock clock;

    DebitPages(OwnStatements own, DebitLines debits, LineViews rows, Clock clock) {
        this.own = own;
        this.debits = debits;
        this.rows = rows;
        this.clock = clock;
    }

    /** The days, as they stand in the address; without them, the last months. */
    record PeriodForm(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate du,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate au,
            @Nullable Integer page) {

        LocalDate until(LocalDate today) {
            return Objects.requireNonNullElse(au, today);
        }

        LocalDate from(LocalDate today) {
            return du == null ? until(today).withDayOfMonth(1).minusMonths(USUAL_MONTHS - 1) : du;
        }

        void check(LocalDate today, BindingResult errors) {
            if (errors.hasErrors()) return;
            if (isFarAway(du)) errors.rejectValue("du", "typeMismatch.form.du");
            if (isFarAway(au)) errors.rejectValue("au", "typeMismatch.form.au");
            if (from(today).isAfter(until(today))) errors.rejectValue("du", "settlement.period.backwards");
        }

        /** A year that no calendar on a desk shows, and that some databases cannot hold. */
        private static boolean isFarAway(@Nullable LocalDate day) {
            return day != null && (day.getYear() < 1900 || day.getYear() > 2200);
        }

        int number() {
            return page == null ? 1 : page;
        }
    }

    @GetMapping(DebitList.PATH)
    ModelAndView list(
            @AuthenticationPrincipal SignedIn manager, @ModelAttribute("form") PeriodForm form, BindingResult errors) {
        var today = LocalDate.now(clock);
        form.check(today, errors);
        var period = errors.hasErrors() ? new PeriodForm(null, null, null) : form;
        var status = errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("settlement/debits", status).addObject("list", list(own.partner(manager), period));
    }

    @GetMapping(DebitList.PATH + ".csv")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedIn manager, @ModelAttribute("form") PeriodForm form, BindingResult errors) {
        var today = LocalDate.now(clock);
        form.check(today, errors);
        if (errors.hasErrors()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var lines = lines(own.partner(manager), form.from(today), form.until(today));
        var name = "debits-%s-%s.csv".formatted(form.from(today), form.until(today));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new DebitFile(rows.of(lines)).bytes());
    }

    private DebitList list(Partner partner, PeriodForm period) {
        var today = LocalDate.now(clock);
        var from = period.from(today);
        var until = period.until(today);
        var lines = lines(partner, from, until);
        var totals = totals(lines);
        var page = Math.clamp(period.number(), 1, totals.pages());
        var shown = lines.stream()
                .skip((page - 1L) * DebitList.ON_A_PAGE)
                .limit(DebitList.ON_A_PAGE)
                .toList();
        return new DebitList(partner, from, until, totals, rows.of(shown), page);
    }

    private static Totals totals(List<StatementLine> lines) {
        var refunds = (int) lines.stream().filter(StatementLine::isRefund).count();
        return new Totals(lines.size() - refunds, refunds, StatementLine.total(lines));
    }

    private List<StatementLine> lines(Partner partner, LocalDate from, LocalDate until) {
        var zone = clock.getZone();
        return debits.of(
                partner.id(),
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant());
    }
}

package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.institution.Own;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.web.RequestTable.Place;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The establishment's verdicts: on one request, on those that are ticked, or on all that a filter finds (EST-01). */
@Controller
@RequestMapping(RequestQuery.PATH)
class EnrolmentVerdictPages {

    private final EnrolmentChecks desk;
    private final RequestTable table;
    private final RefusalWords reasons;
    private final DeskWords words;

    EnrolmentVerdictPages(EnrolmentChecks desk, RequestTable table, RefusalWords reasons, DeskWords words) {
        this.desk = desk;
        this.table = table;
        this.reasons = reasons;
        this.words = words;
    }

    /** Which requests are refused, and why. */
    record RefusalForm(
            @Nullable List<UUID> ids,
            @Nullable Instant seen,
            @Nullable EnrolmentReason reason,
            @Nullable String words,
            @BindParam("suite") @Nullable Boolean next) {

        Selection selection() {
            return new Selection(ids, seen, next);
        }

        String typed() {
            return Typed.text(words);
        }
    }

    /** The requests that are meant, as they were at the instant when they were shown. */
    record Selection(
            @Nullable List<UUID> ids,
            @Nullable Instant seen,
            @BindParam("suite") @Nullable Boolean next) {

        /** Whether the next file is to open after this one. */
        boolean oneByOne() {
            return Boolean.TRUE.equals(next);
        }
    }

    @PostMapping
    String accept(
            @Own Uai own,
            @ModelAttribute Selection selection,
            @ModelAttribute RequestQuery query,
            RedirectAttributes next) {
        var seen = selection.seen();
        var orders = orders(own, selection.ids(), query);
        if (seen == null || orders.isEmpty()) return nothingTicked(query, next);
        var after = after(own, query, orders, selection.oneByOne());
        next.addFlashAttribute("flash", words.accepted(desk.accept(own, orders, seen)));
        return "redirect:" + after;
    }

    @PostMapping("/refuser")
    String askReason(
            @Own Uai own,
            @ModelAttribute Selection selection,
            @ModelAttribute RequestQuery query,
            RedirectAttributes next,
            Model model) {
        var seen = selection.seen();
        if (seen == null || orders(own, selection.ids(), query).isEmpty()) return nothingTicked(query, next);
        model.addAttribute("form", new RefusalForm(selection.ids(), seen, null, "", selection.next()));
        return showRefusal(own, selection, query, model);
    }

    @PostMapping("/refus")
    String refuse(
            @Own Uai own,
            @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            @ModelAttribute RequestQuery query,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var reason = form.reason();
        if (reason == null) errors.rejectValue("reason", "ordering.enrolment.missing");
        if (reason == EnrolmentReason.OTHER && form.typed().isEmpty())
            errors.rejectValue("words", "ordering.enrolment.words");
        var seen = form.seen();
        if (seen == null) return nothingTicked(query, next);
        if (reason == null || errors.hasErrors())
            return refused(showRefusal(own, form.selection(), query, model), response);
        var said = reasons.of(reason, form.typed());
        var orders = orders(own, form.ids(), query);
        var after = after(own, query, orders, form.selection().oneByOne());
        next.addFlashAttribute("flash", words.refused(desk.refuse(own, orders, seen, said)));
        return "redirect:" + after;
    }

    private String showRefusal(Uai own, Selection selection, RequestQuery query, Model model) {
        model.addAttribute("rows", table.pending(own, orders(own, selection.ids(), query)));
        model.addAttribute("reasons", reasons.enrolmentReasons());
        model.addAttribute("seen", String.valueOf(selection.seen()));
        model.addAttribute("query", query);
        model.addAttribute("oneByOne", selection.oneByOne());
        return "ordering/refuseRequests";
    }

    /** Those that the query finds where everything is ticked; otherwise those named. */
    private List<OrderId> orders(Uai own, @Nullable List<UUID> ids, RequestQuery query) {
        return query.ticking() == Ticking.ALL ? table.all(own, query) : OrderId.all(ids);
    }

    /** One by one, the next file opens by itself; after the last, or after many at once, the list does. */
    private String after(Uai own, RequestQuery query, List<OrderId> orders, boolean oneByOne) {
        if (!oneByOne || orders.size() != 1) return query.untickedHref();
        return table.place(own, query, orders.getFirst())
                .map(Place::next)
                .map(query::fileHref)
                .orElseGet(query::untickedHref);
    }

    private String nothingTicked(RequestQuery query, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.nothingTicked());
        return "redirect:" + query.untickedHref();
    }
}

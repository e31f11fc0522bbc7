package fr.passregion.support.web;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.Throttle;
import fr.passregion.shared.HolderId;
import fr.passregion.support.Inquiries;
import fr.passregion.support.Inquiries.Thread;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
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

/** Whoever asked reads the answers and writes again: by the link of an e-mail, or in « mon compte » (ACC-07). */
@Controller
class FollowPages {

    private static final String BY_LINK = "/contact/suivi/";
    private static final String OWN = "/mon-compte/messages";
    private static final Throttle.Limit ADDED = new Throttle.Limit("CONTACT_ADDED", 20, Duration.ofHours(1));

    private final Inquiries inquiries;
    private final InquiryViews views;
    private final Throttle throttle;

    FollowPages(Inquiries inquiries, InquiryViews views, Throttle throttle) {
        this.inquiries = inquiries;
        this.views = views;
        this.throttle = throttle;
    }

    @GetMapping(BY_LINK + "{token}")
    String byLink(@PathVariable String token, HttpServletResponse response, Model model) {
        return byLink(token).map(found -> show(found, token, model)).orElseGet(() -> gone(response));
    }

    @PostMapping(BY_LINK + "{token}")
    String addByLink(
            @PathVariable String token,
            @Valid @ModelAttribute("form") TextForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var found = byLink(token);
        if (found.isEmpty()) return gone(response);
        return add(found.get(), form, errors, next)
                ? "redirect:" + BY_LINK + token
                : refused(response, show(found.get(), token, model));
    }

    @GetMapping(OWN)
    String own(@AuthenticationPrincipal SignedIn visitor, Model model) {
        model.addAttribute(
                "inquiries",
                inquiries.of(holder(visitor)).stream().map(views::of).toList());
        return "support/own";
    }

    @GetMapping(OWN + "/{number:\\d{1,12}}")
    String own(@AuthenticationPrincipal SignedIn visitor, @PathVariable long number, Model model) {
        return showOwn(own(visitor, number), model);
    }

    @PostMapping(OWN + "/{number:\\d{1,12}}")
    String addToOwn(
            @AuthenticationPrincipal SignedIn visitor,
            @PathVariable long number,
            @Valid @ModelAttribute("form") TextForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var found = own(visitor, number);
        return add(found, form, errors, next)
                ? "redirect:" + OWN + "/" + number
                : refused(response, showOwn(found, model));
    }

    private boolean add(Thread to, TextForm form, BindingResult errors, RedirectAttributes next) {
        if (errors.hasErrors()) return false;
        if (!throttle.allows(ADDED, "" + to.inquiry().number())) {
            errors.reject("support.tooMany");
            return false;
        }
        inquiries.add(to, form.text());
        next.addFlashAttribute("flash", "C’est envoyé. Nous répondons ici, et un e-mail te prévient.");
        return true;
    }

    private String show(Thread found, String token, Model model) {
        model.addAttribute("thread", views.of(found));
        model.addAttribute("action", BY_LINK + token);
        return "support/follow";
    }

    private String showOwn(Thread found, Model model) {
        model.addAttribute("thread", views.of(found));
        model.addAttribute("action", OWN + "/" + found.inquiry().number());
        return "support/follow-own";
    }

    private static String refused(HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page;
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "support/gone";
    }

    private Optional<Thread> byLink(String token) {
        return OpaqueKey.parse(token).flatMap(inquiries::find);
    }

    private Thread own(SignedIn visitor, long number) {
        return inquiries.find(holder(visitor), number).orElseThrow(FollowPages::nobody);
    }

    private static HolderId holder(SignedIn visitor) {
        return visitor.holder().orElseThrow(FollowPages::nobody);
    }

    private static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

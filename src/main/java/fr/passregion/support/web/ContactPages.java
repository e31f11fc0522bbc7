package fr.passregion.support.web;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.Throttle;
import fr.passregion.support.Inquiries;
import fr.passregion.support.Inquiry.OfHolder;
import fr.passregion.support.Inquiry.Sender;
import fr.passregion.support.Inquiry.Somebody;
import fr.passregion.support.NewInquiry;
import fr.passregion.support.Topic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Nous écrire »: to the helpdesk, signed in or not (ACC-07). */
@Controller
class ContactPages {

    /** A school's whole computer room may sit behind one address. */
    private static final Throttle.Limit FROM_ONE_NETWORK = new Throttle.Limit("CONTACT", 30, Duration.ofHours(1));

    /** Each writes to that address: nobody's mailbox is flooded from here. */
    private static final Throttle.Limit TO_ONE_ADDRESS = new Throttle.Limit("CONTACT_EMAIL", 5, Duration.ofDays(1));

    private static final Throttle.Limit OF_ONE_HOLDER = new Throttle.Limit("CONTACT_HOLDER", 10, Duration.ofDays(1));
    private static final String PAGE = "support/contact";
    private static final String AN_HOUR = "3600";

    private final Inquiries inquiries;
    private final Holders holders;
    private final Throttle throttle;

    ContactPages(Inquiries inquiries, Holders holders, Throttle throttle) {
        this.inquiries = inquiries;
        this.holders = holders;
        this.throttle = throttle;
    }

    @GetMapping("/contact")
    String ask(
            @AuthenticationPrincipal @Nullable SignedIn visitor,
            @RequestParam(name = "sujet", defaultValue = "") String topic,
            @RequestParam(name = "repere", required = false) @Nullable String context,
            Model model) {
        model.addAttribute("form", ContactForm.about(Topic.of(topic).orElse(null), context));
        return show(visitor, model);
    }

    @PostMapping("/contact")
    String send(
            @AuthenticationPrincipal @Nullable SignedIn visitor,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var holder = holder(visitor);
        if (holder.isEmpty()) checkSender(form, errors);
        if (errors.hasErrors()) return again(422, visitor, response, model);
        if (!mayWrite(holder, form, request)) {
            errors.reject("support.tooMany");
            response.setHeader(HttpHeaders.RETRY_AFTER, AN_HOUR);
            return again(429, visitor, response, model);
        }
        var sender = holder.<Sender>map(known -> new OfHolder(known.id())).orElseGet(() -> somebody(form));
        var topic = Objects.requireNonNull(form.topic());
        var opened = inquiries.open(new NewInquiry(form.sending(), sender, topic, form.context(), form.text()));
        return holder.isPresent()
                ? "redirect:/mon-compte/messages/" + opened.number()
                : "redirect:/contact/suivi/" + opened.link().text();
    }

    private static Somebody somebody(ContactForm form) {
        return new Somebody(form.name(), form.email().toLowerCase(Locale.ROOT));
    }

    private static void checkSender(ContactForm form, BindingResult errors) {
        if (form.name().isEmpty()) errors.rejectValue("name", "support.name");
        if (form.email().isEmpty()) errors.rejectValue("email", "support.email");
    }

    private boolean mayWrite(Optional<Holder> holder, ContactForm form, HttpServletRequest request) {
        return holder.map(known -> throttle.allows(OF_ONE_HOLDER, known.id().toString()))
                .orElseGet(() -> throttle.allows(FROM_ONE_NETWORK, request.getRemoteAddr())
                        && throttle.allows(TO_ONE_ADDRESS, form.email().toLowerCase(Locale.ROOT)));
    }

    private String again(int status, @Nullable SignedIn visitor, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return show(visitor, model);
    }

    private String show(@Nullable SignedIn visitor, Model model) {
        holder(visitor).ifPresent(holder -> model.addAttribute("holder", holder));
        return PAGE;
    }

    private Optional<Holder> holder(@Nullable SignedIn visitor) {
        return Optional.ofNullable(visitor).flatMap(SignedIn::holder).flatMap(holders::find);
    }
}

package fr.passregion.support.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.support.Inquiry.State;
import fr.passregion.support.InquiryDesk;
import fr.passregion.support.InquiryDesk.Act;
import fr.passregion.support.InquiryDesk.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The helpdesk's queue of inquiries, and each of them (SUP-01, ACC-07). */
@Controller
class InquiryDeskPages {

    private static final String PATH = "/region/assistance/messages";
    private static final int FIRST_TO_LAST = 10_000;

    private final InquiryDesk desk;
    private final InquiryViews views;

    InquiryDeskPages(InquiryDesk desk, InquiryViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** What an agent does. */
    enum Deed {
        ANSWER,
        NOTE,
        CLOSE,
        REOPEN
    }

    /** What the agent saw, what it does, and its words where there are some. */
    record DeskForm(
            @NotNull(message = "{support.desk.changed}") @Nullable Deed deed,

            @NotNull(message = "{support.desk.changed}") @Nullable State seen,

            @NotNull(message = "{support.desk.changed}") @Nullable Long lastSeen,

            @Size(max = 4000, message = "{support.text.long}") String text) {

        DeskForm {
            text = text == null ? "" : text.strip().replace("\r\n", "\n");
        }

        private boolean lacksText() {
            return (deed == Deed.ANSWER || deed == Deed.NOTE) && text.isEmpty();
        }
    }

    @GetMapping(PATH)
    String queue(
            @RequestParam(name = "etat", defaultValue = "to_answer") String state,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var shown = Stream.of(State.values())
                .filter(known -> slug(known).equals(state))
                .findFirst()
                .orElseThrow(InquiryDeskPages::none);
        if (page < 1 || page > FIRST_TO_LAST) throw none();
        var counts = desk.counts();
        model.addAttribute("state", shown);
        model.addAttribute("counts", counts);
        model.addAttribute("current", page);
        model.addAttribute("pages", pages(Objects.requireNonNull(counts.get(shown))));
        model.addAttribute(
                "inquiries", desk.queue(shown, page).stream().map(views::of).toList());
        return "support/queue";
    }

    @GetMapping(PATH + "/{number:\\d{1,12}}")
    String read(@PathVariable long number, Model model) {
        return show(number, model);
    }

    @PostMapping(PATH + "/{number:\\d{1,12}}")
    String act(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable long number,
            @Valid @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (form.lacksText()) errors.rejectValue("text", "support.text");
        if (errors.hasErrors()) return again(number, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        return switch (outcome(number, agent, form)) {
            case DONE -> {
                next.addFlashAttribute("flash", done(form));
                yield "redirect:" + PATH + "/" + number;
            }
            case CHANGED_MEANWHILE -> {
                errors.reject("support.desk.changed");
                yield again(number, HttpStatus.CONFLICT, response, model);
            }
            case NONE -> throw none();
        };
    }

    private Outcome outcome(long number, SignedIn agent, DeskForm form) {
        var act = new Act(
                number, agent.account(), Objects.requireNonNull(form.seen()), Objects.requireNonNull(form.lastSeen()));
        return switch (Objects.requireNonNull(form.deed())) {
            case ANSWER -> desk.answer(act, form.text());
            case NOTE -> desk.note(act, form.text());
            case CLOSE -> desk.close(act);
            case REOPEN -> desk.reopen(act);
        };
    }

    private static String done(DeskForm form) {
        return switch (Objects.requireNonNull(form.deed())) {
            case ANSWER -> "La réponse est en ligne, un e-mail vient de partir.";
            case NOTE -> "La note est enregistrée.";
            case CLOSE -> "La demande est close, la personne est prévenue.";
            case REOPEN -> "La demande est rouverte.";
        };
    }

    private String again(long number, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        return show(number, model);
    }

    private String show(long number, Model model) {
        var thread = desk.read(number).orElseThrow(InquiryDeskPages::none);
        model.addAttribute("thread", views.forAgents(thread));
        model.addAttribute("sender", views.sender(thread.inquiry()));
        return "support/desk";
    }

    private static int pages(long count) {
        return (int) Math.max(1, Math.ceilDiv(count, InquiryDesk.PAGE_SIZE));
    }

    private static String slug(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

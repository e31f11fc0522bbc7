package fr.passregion.account.web;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.TypedDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * « Dossiers », where the helpdesk begins: found by what a caller says, opened, with what can be done from there (SUP-01). All
 * is asked in forms, so that no name nor number stays in an address, and never without a reason.
 */
@Controller
@RequestMapping("/region/assistance/dossiers")
class DossierDeskPages {

    private static final String LIST = "account/dossiers";
    private static final String ONE = "account/dossier";
    private static final String WHY = "{account.desk.why}";
    private static final int MOST_YEARS = 120;

    private final DossierDesk desk;
    private final Clock clock;

    DossierDeskPages(DossierDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record SearchForm(
            @NotBlank(message = "{account.desk.what}") @Size(max = 120, message = "{account.desk.what}") @Nullable String what,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String why,

            @Nullable Integer page) {}

    record OpenForm(
            @Nullable UUID holder,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String why) {}

    record BirthDateForm(
            @Nullable UUID holder,
            @Nullable TypedDate birthDate,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String birthWhy) {}

    @GetMapping
    String start() {
        return LIST;
    }

    @PostMapping("/chercher")
    ModelAndView search(@Valid @ModelAttribute("form") SearchForm form, BindingResult errors) {
        if (errors.hasErrors()) return new ModelAndView(LIST, HttpStatus.UNPROCESSABLE_CONTENT);
        var page = Objects.requireNonNullElse(form.page(), 1);
        var found = desk.find(text(form.what()), page, text(form.why()));
        return new ModelAndView(LIST)
                .addObject("found", found.dossiers())
                .addObject("next", found.hasMore() ? page + 1 : null)
                .addObject("why", text(form.why()));
    }

    @PostMapping("/ouvrir")
    ModelAndView open(@Valid @ModelAttribute("form") OpenForm form, BindingResult errors) {
        if (errors.hasErrors()) return new ModelAndView(LIST, HttpStatus.UNPROCESSABLE_CONTENT);
        var why = text(form.why());
        var opened = id(form.holder()).flatMap(holder -> desk.open(holder, why));
        return page(opened, HttpStatus.OK).addObject("why", why);
    }

    @PostMapping("/date-de-naissance")
    ModelAndView correct(@Valid @ModelAttribute("form") BirthDateForm form, BindingResult errors) {
        var opened = id(form.holder()).flatMap(desk::look);
        var birthDate = Optional.ofNullable(form.birthDate()).flatMap(TypedDate::date);
        if (birthDate.filter(this::isOfSomebody).isEmpty()) errors.rejectValue("birthDate", "account.desk.birthDate");
        if (errors.hasErrors() || opened.isEmpty() || birthDate.isEmpty())
            return page(opened, HttpStatus.UNPROCESSABLE_CONTENT);
        var holder = id(form.holder()).orElseThrow();
        var isNew = desk.correctBirthDate(holder, birthDate.get(), text(form.birthWhy()));
        return page(opened, HttpStatus.OK)
                .addObject(
                        "done",
                        isNew
                                ? "La date de naissance est changée, à toutes les caisses. Le titulaire en est averti."
                                : "C’était déjà cette date\u00a0: rien n’a changé.");
    }

    private boolean isOfSomebody(LocalDate birthDate) {
        var today = LocalDate.now(clock);
        return birthDate.isBefore(today) && birthDate.isAfter(today.minusYears(MOST_YEARS));
    }

    private static ModelAndView page(Optional<DossierView> opened, HttpStatus status) {
        return new ModelAndView(ONE, status).addObject("dossier", opened.orElseThrow(Owner::nobody));
    }

    private static Optional<HolderId> id(@Nullable UUID holder) {
        return Optional.ofNullable(holder).map(HolderId::new);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

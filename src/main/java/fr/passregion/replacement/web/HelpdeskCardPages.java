package fr.passregion.replacement.web;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.card.FoundCards;
import fr.passregion.card.FoundCards.HandedTo;
import fr.passregion.card.FoundCards.Report;
import fr.passregion.replacement.Remake.Reason;
import fr.passregion.replacement.Replacements;
import fr.passregion.replacement.Replacements.Declaration;
import fr.passregion.replacement.Replacements.Declared;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The helpdesk stops cards, has them made again and records found ones (CAR-04, CAR-07, SUP-01). What is asked is in forms, so
 * that no number stays in an address, and nothing is done without a reason.
 */
@Controller
@RequestMapping("/region/assistance/cartes")
class HelpdeskCardPages {

    private static final String PAGE = "replacement/helpdesk";
    private static final String WHY = "{replacement.desk.why}";

    private final HelpdeskCards desk;
    private final Replacements replacements;
    private final Cards cards;
    private final FoundCards foundCards;

    HelpdeskCardPages(HelpdeskCards desk, Replacements replacements, Cards cards, FoundCards foundCards) {
        this.desk = desk;
        this.replacements = replacements;
        this.cards = cards;
        this.foundCards = foundCards;
    }

    record SearchForm(
            @NotBlank(message = "{replacement.desk.what}") @Size(max = 40, message = "{replacement.desk.what}") @Nullable String what,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String why) {}

    /** {@code reason} is what is wrong with the card. */
    record RemakeForm(
            @Nullable UUID holder,
            @Nullable UUID card,

            @NotNull(message = "{replacement.desk.reason}") @Nullable Reason reason,

            @Nullable BenefitCode payer,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String remakeWhy) {}

    record WaiveForm(
            @Nullable UUID holder,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String waiveWhy) {}

    record WithdrawForm(
            @Nullable UUID holder,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String withdrawWhy) {}

    /** {@code found} is the card that was found. */
    record FoundForm(
            @Nullable UUID holder,
            @Nullable UUID found,

            @NotNull(message = "{replacement.desk.to}") @Nullable HandedTo to,

            @NotBlank(message = "{replacement.desk.place}") @Size(max = 300, message = "{replacement.desk.place}") @Nullable String place) {}

    @GetMapping
    String start() {
        return PAGE;
    }

    @PostMapping("/chercher")
    ModelAndView search(@Valid @ModelAttribute("form") SearchForm form, BindingResult errors) {
        if (errors.hasErrors()) return refused(Optional.empty());
        var found = desk.find(text(form.what()), text(form.why()));
        if (found.isPresent()) return new ModelAndView(PAGE).addObject("found", found.get());
        errors.rejectValue("what", "replacement.desk.unknown");
        return refused(Optional.empty());
    }

    @PostMapping("/refaire")
    ModelAndView remake(@Valid @ModelAttribute("form") RemakeForm form, BindingResult errors) {
        var holder = holder(form.holder());
        var card = card(form.card(), holder);
        if (errors.hasErrors()) return refused(Optional.of(holder));
        var reason = Objects.requireNonNull(form.reason());
        var declared =
                replacements.declare(new Declaration(holder, card.id(), reason, form.payer(), text(form.remakeWhy())));
        return switch (declared) {
            case Declared.Done done ->
                done(holder, "La carte est bloquée, une autre est commandée. Le titulaire est prévenu.");
            case Declared.NoSuchCard none -> done(holder, "Cette carte ne marchait déjà plus\u00a0: rien n’a changé.");
            case Declared.ChoosePayer choose -> {
                errors.rejectValue("payer", "replacement.desk.payer");
                yield refused(Optional.of(holder));
            }
        };
    }

    @PostMapping("/sans-frais")
    ModelAndView waive(@Valid @ModelAttribute("form") WaiveForm form, BindingResult errors) {
        var holder = holder(form.holder());
        if (errors.hasErrors()) return refused(Optional.of(holder));
        var isWaived = replacements.waiveFee(holder, text(form.waiveWhy()));
        return done(
                holder,
                isWaived
                        ? "Les frais sont offerts\u00a0: la carte part avec le prochain lot."
                        : "Aucuns frais n’attendaient.");
    }

    @PostMapping("/retrouvee")
    ModelAndView withdraw(@Valid @ModelAttribute("form") WithdrawForm form, BindingResult errors) {
        var holder = holder(form.holder());
        if (errors.hasErrors()) return refused(Optional.of(holder));
        var isBack = replacements.withdraw(holder, text(form.withdrawWhy()));
        return done(
                holder,
                isBack
                        ? "L’ancienne carte remarche, rien n’est payé."
                        : "Trop tard\u00a0: la nouvelle carte est partie.");
    }

    @PostMapping("/trouvee")
    ModelAndView found(@Valid @ModelAttribute("form") FoundForm form, BindingResult errors) {
        var holder = holder(form.holder());
        var card = card(form.found(), holder);
        if (errors.hasErrors()) return refused(Optional.of(holder));
        var report = new Report(Objects.requireNonNull(form.to()), text(form.place()), null);
        return switch (foundCards.record(card, report, "Signalée à l’assistance")) {
            case THANKS -> done(holder, "Le titulaire est prévenu par e-mail.");
            case DESTROY ->
                done(holder, "Cette carte est en opposition pour toujours\u00a0: demandez qu’elle soit détruite.");
            case LATER -> throw new IllegalStateException("The helpdesk is never told to wait");
        };
    }

    private ModelAndView done(HolderId holder, String sentence) {
        return new ModelAndView(PAGE)
                .addObject("found", desk.again(holder).orElseThrow(HelpdeskCardPages::nobody))
                .addObject("done", sentence);
    }

    private ModelAndView refused(Optional<HolderId> holder) {
        var page = new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        holder.ifPresent(id -> page.addObject("found", desk.again(id).orElseThrow(HelpdeskCardPages::nobody)));
        return page;
    }

    private static HolderId holder(@Nullable UUID id) {
        if (id == null) throw nobody();
        return new HolderId(id);
    }

    /** A card of that holder and of nobody else. */
    private Card card(@Nullable UUID id, HolderId holder) {
        return Optional.ofNullable(id)
                .flatMap(cards::find)
                .filter(card -> card.holder().equals(holder))
                .orElseThrow(HelpdeskCardPages::nobody);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

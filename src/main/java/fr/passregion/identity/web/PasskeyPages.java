package fr.passregion.identity.web;

import fr.passregion.identity.Entrance;
import fr.passregion.identity.PasskeyCeremonies;
import fr.passregion.identity.Passkeys;
import fr.passregion.identity.PasswordProof;
import fr.passregion.identity.SignedIn;
import fr.passregion.site.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Passkeys: signing in with one, and those of whoever is signed in, from « Connexion » or « Mon accès ». The questions go to
 * a script, the answers come as ordinary forms.
 */
@Controller
class PasskeyPages {

    private static final int LONGEST_LABEL = 60;

    private final PasskeyCeremonies ceremonies;
    private final Passkeys passkeys;
    private final PasswordProof proof;
    private final Entrance entrance;
    private final MessageSource sentences;

    PasskeyPages(
            PasskeyCeremonies ceremonies,
            Passkeys passkeys,
            PasswordProof proof,
            Entrance entrance,
            MessageSource sentences) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.proof = proof;
        this.entrance = entrance;
        this.sentences = sentences;
    }

    @PostMapping(path = "/connexion/cle/question", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(ceremonies.askToSignIn(request, response));
    }

    @PostMapping("/connexion/cle")
    String signIn(
            @RequestParam String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var account = ceremonies.recognise(answer, request, response);
        if (account.isPresent()) return "redirect:" + entrance.letThrough(account.get(), request, response);
        next.addFlashAttribute("noSuchKey", true);
        return "redirect:/connexion";
    }

    /** After the password: whoever finds a phone unlocked may not give themselves a key to it. */
    @PostMapping("/cles-d-acces/question")
    ResponseEntity<String> askForNew(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String present,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (proof.of(person.account(), present)) {
            case RIGHT ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ceremonies.askForNew(request, response));
            case WRONG -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "identity.passkey.password.wrong", person);
            case TOO_MANY -> refused(HttpStatus.TOO_MANY_REQUESTS, "identity.passkey.password.tooMany", person);
        };
    }

    /** Staff read French alone, as on the page that asks. */
    private ResponseEntity<String> refused(HttpStatus status, String key, SignedIn person) {
        var language = person.isStaff() ? Locale.FRENCH : LocaleContextHolder.getLocale();
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(sentences.getMessage(key, null, language));
    }

    @PostMapping("/cles-d-acces")
    String add(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var added = ceremonies.add(person, answer, request, response);
        return done(person, "identity.passkey." + added, next);
    }

    @PostMapping("/cles-d-acces/nom")
    String rename(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String cle,
            @RequestParam String nom,
            RedirectAttributes next) {
        var name = nom.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) return done(person, "identity.passkey.name", next);
        passkeys.rename(person.account(), cle, name);
        return done(person, "identity.passkey.RENAMED", next);
    }

    @PostMapping("/cles-d-acces/retrait")
    String remove(@AuthenticationPrincipal SignedIn person, @RequestParam String cle, RedirectAttributes next) {
        passkeys.remove(person.account(), cle);
        return done(person, "identity.passkey.REMOVED", next);
    }

    private String done(SignedIn person, String key, RedirectAttributes next) {
        next.addFlashAttribute(Page.FLASH, new DefaultMessageSourceResolvable(key));
        return "redirect:" + (person.isStaff() ? "/mon-acces" : "/mon-compte/profil/connexion");
    }
}

package fr.passregion.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The languages of the site. Pages are in French whatever the browser prefers; those that are translated whole are also in
 * English for who chooses it, by {@code ?langue=en} and then by a cookie. The API speaks the one that its caller asks for.
 */
@Component("localeResolver")
class Languages extends AcceptHeaderLocaleResolver implements HandlerInterceptor {

    static final String CHOICE = "langue";

    /** Pages whose every word is in the message files: a test finds the others out. */
    private static final Set<String> TRANSLATED = Set.of(
            "/",
            "/ai-je-droit",
            "/aide",
            "/connexion",
            "/connexion/refus",
            "/app/installer",
            "/commande",
            "/activation",
            "/activation/code",
            "/connexion/identifiant-oublie",
            "/connexion/mot-de-passe-oublie",
            "/connexion/e-mail-demande",
            "/app",
            "/app/coque",
            "/app/contenu",
            "/app/sw.js",
            "/carte-trouvee",
            "/carte-trouvee/merci",
            "/mon-compte",
            "/mon-compte/numero/deblocage",
            "/mon-compte/historique",
            "/mon-compte/e-mails",
            "/mon-compte/carte",
            "/mon-compte/kiosque",
            "/mon-compte/profil",
            "/mon-compte/profil/adresse",
            "/mon-compte/profil/telephone",
            "/mon-compte/profil/e-mail",
            "/mon-compte/profil/e-mail/abandon",
            "/mon-compte/profil/naissance",
            "/mon-compte/profil/photo",
            "/mon-compte/profil/e-mails",
            "/mon-compte/profil/donnees",
            "/cles-d-acces/question",
            "/mon-compte/profil/connexion",
            "/mon-compte/profil/connexion/mot-de-passe",
            "/mon-compte/profil/effacement",
            "/mon-compte/profil/effacement/retrait",
            "/mon-compte/profil/notifications",
            "/mon-compte/profil/notifications/retrait",
            "/mon-compte/carte/perdue",
            "/mon-compte/carte/suivi",
            "/mon-compte/carte/retrouvee",
            "/mon-compte/commande",
            "/mon-compte/commande/etablissement",
            "/mon-compte/commande/filiere");

    /** Below these every page is translated. */
    private static final Set<String> TRANSLATED_WHOLE =
            Set.of("/C/", "/c/", "/aide/", "/commande/", "/connexion/nouveau-mot-de-passe/", "/mon-compte/avantages/");

    /** A receipt, and the dispute about it. */
    private static final Pattern RECEIPT = Pattern.compile("/mon-compte/recus/[^/]+(/contestation)?");

    private static final Pattern IN_ADDRESS = Pattern.compile("(?:^|&)" + CHOICE + "=(\\w\\w)(?:&|$)");
    private static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Duration A_YEAR = Duration.ofDays(365);

    Languages() {
        setSupportedLocales(ALL);
        setDefaultLocale(Locale.FRENCH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var isApi = path(request).startsWith("/api/");
        return isApi ? super.resolveLocale(request) : ofPage(request);
    }

    /** The language that this page is shown in. */
    static Locale ofPage(HttpServletRequest request) {
        return isTranslated(request) && chosen(request).equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.FRANCE;
    }

    static boolean isTranslated(HttpServletRequest request) {
        var path = path(request);
        return TRANSLATED.contains(path)
                || TRANSLATED_WHOLE.stream().anyMatch(path::startsWith)
                || RECEIPT.matcher(path).matches();
    }

    /** The language that this reader has chosen, in which not every page exists. */
    static Locale chosen(HttpServletRequest request) {
        return inAddress(request).or(() -> remembered(request)).orElse(Locale.FRENCH);
    }

    /** A choice in the address is remembered for the pages that follow. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        inAddress(request).ifPresent(language -> {
            var cookie = ResponseCookie.from(CHOICE, language.getLanguage())
                    .path("/")
                    .maxAge(A_YEAR)
                    .sameSite("Lax")
                    .httpOnly(true)
                    .secure(request.isSecure());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        });
        return true;
    }

    /** Read from the address itself: to ask for a parameter is to take in the whole of a file that may be far too heavy. */
    static Optional<Locale> inAddress(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return Optional.empty();
        var choice = IN_ADDRESS.matcher(query);
        return choice.find() ? known(choice.group(1)) : Optional.empty();
    }

    static Optional<Locale> remembered(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(CHOICE))
                .flatMap(cookie -> known(cookie.getValue()).stream())
                .findFirst();
    }

    private static Optional<Locale> known(String code) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

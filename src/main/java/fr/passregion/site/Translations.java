package fr.passregion.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The languages of one page: its own, where it is in the other ones, and its easy-to-read French, « FALC ».
 *
 * @param language of this page, as HTML names it
 * @param translated whether it exists in English too
 * @param missed whether its reader has chosen English and it is in French alone
 */
public record Translations(
        String language, boolean translated, boolean missed, String french, String english, String easy) {

    private static final Map<String, String> EASY = Map.of(
            "/ai-je-droit", EasyPages.ELIGIBILITY,
            "/commande", EasyPages.ORDER,
            "/mon-compte", EasyPages.ACCOUNT,
            "/mon-compte/avantages", EasyPages.RIGHT,
            "/mon-compte/carte/perdue", EasyPages.LOST_CARD,
            "/carte-trouvee", EasyPages.LOST_CARD);

    /** Where the form is that a refused one was sent from, when it is not at its own address. */
    private static final Map<String, String> FORMS = Map.of(
            "/connexion/refus", "/connexion",
            "/mon-compte/profil/adresse", "/mon-compte/profil",
            "/mon-compte/profil/telephone", "/mon-compte/profil",
            "/mon-compte/profil/e-mail", "/mon-compte/profil",
            "/mon-compte/profil/naissance", "/mon-compte/profil");

    static Translations of(HttpServletRequest request) {
        var locale = Languages.ofPage(request);
        var isTranslated = Languages.isTranslated(request);
        return new Translations(
                locale.getLanguage(),
                isTranslated,
                !isTranslated && Languages.chosen(request).equals(Locale.ENGLISH),
                in("fr", request),
                isTranslated ? in("en", request) : "/?" + Languages.CHOICE + "=en",
                easy(path(request)));
    }

    /** The same page with the same answers in its address; a refused form’s is asked anew, a refused sign-in’s at its form. */
    private static String in(String language, HttpServletRequest request) {
        var isRead = request.getMethod().equals("GET");
        return UriComponentsBuilder.fromPath(FORMS.getOrDefault(path(request), path(request)))
                .query(isRead ? Objects.requireNonNullElse(request.getQueryString(), "") : "")
                .replaceQueryParam(Languages.CHOICE, language)
                .build()
                .toUriString();
    }

    private static String easy(String path) {
        return EASY.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(EasyPages.HOME);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

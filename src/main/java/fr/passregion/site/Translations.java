package fr.passregion.site;

import jakarta.servlet.http.HttpServletRequest;
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
            "/mon-compte/carte/perdue", EasyPages.LOST_CARD,
            "/carte-trouvee", EasyPages.LOST_CARD);

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
        return UriComponentsBuilder.fromPath(path(request).equals("/connexion/refus") ? "/connexion" : path(request))
                .query(isRead ? Objects.requireNonNullElse(request.getQueryString(), "") : "")
                .replaceQueryParam(Languages.CHOICE, language)
                .build()
                .toUriString();
    }

    private static String easy(String path) {
        return EASY.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(EasyPages.HOME);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

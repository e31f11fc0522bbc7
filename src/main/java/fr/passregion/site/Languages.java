package fr.passregion.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The pages are in French whatever the browser prefers; the API also speaks English to whom asks. */
@Component("localeResolver")
class Languages extends AcceptHeaderLocaleResolver {

    Languages() {
        setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        setDefaultLocale(Locale.FRENCH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var isApi = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        return isApi ? super.resolveLocale(request) : Locale.FRANCE;
    }
}

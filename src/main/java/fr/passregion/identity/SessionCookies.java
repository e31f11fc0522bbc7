package fr.passregion.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie of a session. Over HTTPS its name begins with {@code __Host-}, so that no other host can plant one. */
@Component
class SessionCookies implements CookieSerializer {

    private final CookieSerializer plain = serializer("session", false);
    private final CookieSerializer secure = serializer("__Host-session", true);

    private static CookieSerializer serializer(String name, boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(secure);
        serializer.setSameSite("Lax");
        return serializer;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        serializerOf(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return serializerOf(request).readCookieValues(request);
    }

    private CookieSerializer serializerOf(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}

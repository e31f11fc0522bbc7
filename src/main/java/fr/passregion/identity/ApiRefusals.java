package fr.passregion.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What the API says at a closed door, as a problem of RFC 9457: no key, a key for something else, or no such path. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Doors doors;
    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver languages;

    ApiRefusals(Doors doors, JsonMapper json, MessageSource messages, LocaleResolver languages) {
        this.doors = doors;
        this.json = json;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (doors.ruleFor(request).isEmpty()) {
            refuse(request, response, 404, "not_found");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(request, response, 401, "key_not_recognised");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (doors.ruleFor(request).isEmpty()) {
            refuse(request, response, 404, "not_found");
        } else {
            refuse(request, response, 403, "key_not_allowed");
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/developpeurs/erreurs/" + code);
        problem.put("title", sentence(request, code + ".title"));
        problem.put("status", status);
        problem.put("code", code);
        problem.put("detail", sentence(request, code + ".detail"));
        problem.put("remedy", sentence(request, code + ".remedy"));
        problem.put("requestId", MDC.get("requestId"));
        problem.put("retryable", false);
        send(response, status, problem);
    }

    private void send(HttpServletResponse response, int status, Map<String, Object> problem) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problem);
    }

    private String sentence(HttpServletRequest request, String key) {
        return messages.getMessage("identity.api." + key, null, languages.resolveLocale(request));
    }
}

package fr.passregion.site;

import fr.passregion.identity.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What every template may ask of the page being shown: who looks at it, where, what was typed and what must be corrected.
 * Controllers know nothing of it: it joins the model of every rendered page.
 */
public final class Page {

    /** The model attribute that holds what was typed: {@code @ModelAttribute("form")}. */
    public static final String FORM = "form";

    /** The flash attribute that says, on the next page, what has just been done. */
    public static final String FLASH = "flash";

    private final HttpServletRequest request;
    private final Map<String, Object> model;
    private final Frame frame;
    private final @Nullable SignedIn visitor;

    Page(HttpServletRequest request, Map<String, Object> model, Frame frame) {
        this.request = request;
        this.model = Map.copyOf(present(model));
        this.frame = frame;
        this.visitor = currentVisitor();
    }

    /** The path asked for, also on an error page. */
    public String path() {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return path.substring(request.getContextPath().length());
    }

    /** Whether this page is the one at that path, or below it. */
    public boolean isAt(String path) {
        return path().equals(path) || (!path.equals("/") && path().startsWith(path + "/"));
    }

    /** The number that a user quotes to the helpdesk, and that the logs carry. */
    public String requestId() {
        return RequestIds.of(request);
    }

    public @Nullable SignedIn signedIn() {
        return visitor;
    }

    /** The entries of the side menu or dock for whom is signed in. */
    public List<MenuEntry> menu() {
        return visitor == null ? List.of() : frame.menu().of(visitor, say());
    }

    /** Whether this page belongs to that entry of the menu, and to none more precise. */
    public boolean isCurrent(MenuEntry entry) {
        return menu().stream()
                .filter(other -> isAt(other.path()))
                .max(Comparator.comparing(other -> other.path().length()))
                .filter(entry::equals)
                .isPresent();
    }

    /** Where the space of whom is signed in begins; the sign-in page for others. */
    public String home() {
        return visitor == null ? "/connexion" : frame.starts().of(visitor);
    }

    /** What a form must carry to be accepted; absent where nothing is protected. */
    public @Nullable Csrf csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    /** The address of a built file, such as {@code app.css}: it changes with its content, and may be kept for ever. */
    public String asset(String name) {
        return request.getContextPath() + frame.assets().address(name);
    }

    /** Sentences, names, amounts and dates in the language of this page. */
    public Wording say() {
        return new Wording(frame.messages(), Languages.ofPage(request));
    }

    /** The sentence of that key in the language of this page. */
    public String text(String key, Object... values) {
        return say().text(key, values);
    }

    /** Which of the site’s languages this page is in, and where it is in another. */
    public Translations translations() {
        return Translations.of(request);
    }

    /** What has just been done, said once after a redirection: a sentence, or its key, read in the language of this page. */
    public @Nullable String flash() {
        if (model.get(FLASH) instanceof MessageSourceResolvable key)
            return frame.messages().getMessage(key, Languages.ofPage(request));
        return model.get(FLASH) instanceof String sentence ? sentence : null;
    }

    /** What was typed in the field, kept from one attempt to the next; empty when nothing was. */
    public String value(String field) {
        var form = form();
        if (form == null) return "";
        var target = form.getTarget();
        if (target == null)
            return Objects.toString(request.getParameter(field), ""); // no object to ask, only what was sent
        return belongsTo(target, field) ? Objects.toString(form.getFieldValue(field), "") : "";
    }

    /** A page may show several forms: what was typed belongs to one of them. */
    private static boolean belongsTo(Object form, String field) {
        return PropertyAccessorFactory.forBeanPropertyAccess(form).isReadableProperty(field);
    }

    /** What must be corrected in the field, or null. */
    public @Nullable String error(String field) {
        return errors().stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }

    public boolean hasErrors() {
        return !errors().isEmpty();
    }

    /** Everything to correct, one sentence a field, in the order of the form's fields; global refusals come first. */
    public List<Mistake> errors() {
        var first = new LinkedHashMap<String, Mistake>();
        for (var binding : bindings())
            for (var error : FormOrder.of(binding).sorted(binding.getAllErrors()))
                first.putIfAbsent(
                        error instanceof FieldError field ? field.getField() : error.toString(), mistake(error));
        return List.copyOf(first.values());
    }

    /** The identifiers of a field’s hint and error, for {@code aria-describedby}; null when there is neither. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        var ids = Stream.of(
                        hint == null ? null : id(field) + "-hint", error(field) == null ? null : id(field) + "-error")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The identifier of a field's (first) control: the error summary leads to it. */
    public static String id(String field) {
        return field.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("-$", "");
    }

    private Mistake mistake(ObjectError error) {
        var field = error instanceof FieldError at ? at.getField() : "";
        return new Mistake(field, id(field), frame.messages().getMessage(error, Languages.ofPage(request)));
    }

    private @Nullable BindingResult form() {
        return model.get(BindingResult.MODEL_KEY_PREFIX + FORM) instanceof BindingResult form ? form : null;
    }

    private List<BindingResult> bindings() {
        return model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .toList();
    }

    private static @Nullable SignedIn currentVisitor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn visitor ? visitor : null;
    }

    private static Map<String, Object> present(Map<String, Object> model) {
        var present = new LinkedHashMap<>(model);
        present.values().removeIf(Objects::isNull);
        return present;
    }

    /** The hidden field against forged requests. */
    public record Csrf(String parameter, String token) {}

    /** One thing to correct: the field (empty when the whole form is refused), its control’s identifier, the sentence. */
    public record Mistake(String field, String id, String message) {}
}

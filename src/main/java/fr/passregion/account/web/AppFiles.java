package fr.passregion.account.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.json.JsonMapper;

/** What browsers need in order to install the app: its manifest, and the worker that opens it without network. */
@Controller
class AppFiles {

    private static final MediaType MANIFEST = new MediaType("application", "manifest+json", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final List<String> TAKEN_ALONG = List.of(
            "app.css",
            "app.js",
            "pocket.js",
            "icon-192.png",
            "icons.svg",
            "sign.svg",
            "atkinson-hyperlegible-next-latin.woff2");

    private static final List<String> SHELL = List.of(
            "classpath*:gg/jte/generated/precompiled/account/Jteapp*",
            "classpath*:gg/jte/generated/precompiled/layout/Jtehtml*",
            "classpath:messages/account*.properties");

    private final ResourceUrlProvider addresses;
    private final AppSwitch order;
    private final JsonMapper json;

    AppFiles(ResourceUrlProvider mvcResourceUrlProvider, AppSwitch order, JsonMapper json) {
        this.addresses = mvcResourceUrlProvider;
        this.order = order;
        this.json = json;
    }

    @GetMapping("/app/manifest.webmanifest")
    ResponseEntity<String> manifest() {
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(json.writeValueAsString(Map.ofEntries(
                        Map.entry("id", "/app"),
                        Map.entry("name", "Mon Pass’Région"),
                        Map.entry("short_name", "Mon Pass"),
                        Map.entry("description", "Ton Pass et ce qu’il te reste, même sans réseau."),
                        Map.entry("lang", "fr"),
                        Map.entry("start_url", "/app"),
                        Map.entry("scope", "/"),
                        Map.entry("display", "standalone"),
                        Map.entry("background_color", "#ffffff"),
                        Map.entry("theme_color", "#672472"),
                        Map.entry("icons", icons()),
                        Map.entry("shortcuts", shortcuts()))));
    }

    private List<Map<String, String>> icons() {
        return List.of(
                icon("icon-192.png", "192x192", "any"),
                icon("icon-512.png", "512x512", "any"),
                icon("icon-full-512.png", "512x512", "maskable"));
    }

    private Map<String, String> icon(String file, String sizes, String purpose) {
        return Map.of("src", address(file), "sizes", sizes, "type", "image/png", "purpose", purpose);
    }

    private static List<Map<String, String>> shortcuts() {
        return List.of(
                Map.of("name", "Montrer mon Pass", "url", "/app"),
                Map.of("name", "Où l’utiliser", "url", "/ou-l-utiliser"),
                Map.of("name", "Mon compte", "url", "/mon-compte"));
    }

    /**
     * The worker, with the files of this build: another build is another worker, and another language too. While the app is stopped it is one that
     * forgets everything and goes.
     */
    @GetMapping("/app/sw.js")
    ResponseEntity<String> worker(Locale locale) throws IOException {
        var script = order.isStopped() ? built("worker-gone.js") : serving(built("worker.js"), locale);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noStore())
                .header("Service-Worker-Allowed", "/app")
                .body(script);
    }

    private String serving(String script, Locale locale) throws IOException {
        var files = TAKEN_ALONG.stream().map(this::address).toList();
        return "const VERSION=%s,FILES=%s;%n%s"
                .formatted(
                        json.writeValueAsString(version(files, script + locale.getLanguage())),
                        json.writeValueAsString(files),
                        script);
    }

    /** The files’ addresses carry their content; the page that is taken along is known by its compiled templates, its words and its language. */
    private static String version(List<String> files, String script) throws IOException {
        var digest = DigestUtils.getSha256Digest();
        files.forEach(file -> digest.update(file.getBytes(StandardCharsets.UTF_8)));
        digest.update(script.getBytes(StandardCharsets.UTF_8));
        for (var template : SHELL)
            for (var part : new PathMatchingResourcePatternResolver().getResources(template))
                digest.update(part.getContentAsByteArray());
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static String built(String name) throws IOException {
        var file = new ClassPathResource("fr/passregion/account/" + name);
        if (!file.exists()) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The front end is not built");
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private String address(String name) {
        var plain = "/assets/" + name;
        return Objects.requireNonNullElse(addresses.getForLookupPath(plain), plain);
    }
}

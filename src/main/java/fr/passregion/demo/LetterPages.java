package fr.passregion.demo;

import static fr.passregion.identity.RouteRules.everyone;

import fr.passregion.database.Demonstration;
import fr.passregion.identity.RouteRules;
import fr.passregion.notification.LetterSamples;
import fr.passregion.notification.LetterSamples.Sample;
import fr.passregion.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every kind of e-mail, to be read as it would arrive, in each language. Absent in production. */
@Controller
@Conditional(Demonstration.class)
class LetterPages {

    private static final String PATH = "/demo/lettres";

    /** An e-mail brings its own style, and nothing else. */
    private static final String ONLY_ITS_STYLE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final LetterSamples samples;

    LetterPages(LetterSamples samples) {
        this.samples = samples;
    }

    @Bean
    static RouteRules letterRoutes() {
        return RouteRules.of(everyone(PATH), everyone(PATH + "/*/*"), everyone(PATH + "/*/*/texte"));
    }

    @GetMapping(PATH)
    String all(Model model) {
        Map<String, Sample> english =
                samples.all(Language.ENGLISH).stream().collect(Collectors.toMap(Sample::kind, Function.identity()));
        List<LetterLine> lines = samples.all(Language.FRENCH).stream()
                .map(letter -> new LetterLine(
                        letter.kind(),
                        letter.subject(),
                        Optional.ofNullable(english.get(letter.kind()))
                                .map(Sample::subject)
                                .orElse(null)))
                .toList();
        model.addAttribute("letters", lines);
        model.addAttribute("frenchPushes", samples.pushes(Language.FRENCH));
        model.addAttribute("englishPushes", samples.pushes(Language.ENGLISH));
        return "demo/letters";
    }

    @GetMapping(PATH + "/{language:fr|en}/{kind}")
    ResponseEntity<String> one(@PathVariable String language, @PathVariable String kind) {
        return found(language, kind)
                .map(letter -> ResponseEntity.ok()
                        .header("Content-Security-Policy", ONLY_ITS_STYLE)
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .body(letter.html()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(PATH + "/{language:fr|en}/{kind}/texte")
    ResponseEntity<String> asText(@PathVariable String language, @PathVariable String kind) {
        return found(language, kind)
                .map(letter -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .body(letter.text()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Sample> found(String language, String kind) {
        return samples.find(kind, Language.ofCode(language));
    }
}

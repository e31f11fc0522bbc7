package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of pages that are translated: every word of theirs is in the message files, in both languages. */
@Covers("ELI-12")
class TranslatedTemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final Pattern KEY = Pattern.compile("page\\.text\\((?:[^\"()]*(?:\\(\\))?[^\"()]*)?\"([\\w.]+)\"");
    private static final Pattern NOT_TEXT = Pattern.compile(
            "(?s)<%--.*?--%>|^@(?:import|param).*?$|!\\{.*?;}|\\$\\{(?:[^{}]|\\{[^{}]*})*}|<svg.*?</svg>|<[^>]*>",
            Pattern.MULTILINE);
    private static final Pattern SAID_IN_AN_ARGUMENT = Pattern.compile(
            "\\b(?:title|heading|label|hint|next|send|less|more|summary|description|legend|word|why|alt|empty|button|aria-label)\\s*=\\s*\"[^\"$]*\\p{L}");
    private static final String IN_BRACKETS =
            "\\((?:[^()\\n`]|\\((?:[^()\\n]|\\((?:[^()\\n]|\\([^()\\n]*\\))*\\))*\\))*\\)";
    private static final Pattern DIRECTIVE =
            Pattern.compile("@(?:if|elseif|for)" + IN_BRACKETS + "|@(?:else|endif|endfor)|@template[\\w.]+"
                    + IN_BRACKETS + "|@template[^\\n]*|`,\\s*\\w+\\s*=\\s*@`|@`|`");

    @ParameterizedTest
    @MethodSource("translatedTemplates")
    void aTranslatedTemplateHoldsNoWordOfItsOwn(Path template) throws IOException {
        var code = Files.readString(template);
        assertThat(code).as("an argument of %s", template).doesNotContainPattern(SAID_IN_AN_ARGUMENT);
        var left = NOT_TEXT.matcher(DIRECTIVE.matcher(code).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        assertThat(left).as("words of %s outside the message files", template).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedTemplates")
    void everyKeyOfATranslatedTemplateIsInBothLanguages(Path template) throws IOException {
        var keys = KEY.matcher(Files.readString(template))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !key.endsWith("."))
                .toList();
        var french = MessageFiles.all("");
        var english = MessageFiles.all("_en");
        assertThat(french.stringPropertyNames()).as("French of %s", template).containsAll(keys);
        assertThat(english.stringPropertyNames()).as("English of %s", template).containsAll(keys);
    }

    static Stream<Path> translatedTemplates() {
        return Stream.of(
                        "site/home",
                        "site/facts",
                        "site/eligibility",
                        "site/eligibilityAnswer",
                        "site/easy",
                        "faq/question",
                        "faq/questions",
                        "identity/sign-in",
                        "account/app-install",
                        "account/app-steps",
                        "account/app",
                        "account/app-content",
                        "account/card",
                        "account/security",
                        "account/shown",
                        "account/still",
                        "account/history",
                        "account/home",
                        "account/data",
                        "account/editable",
                        "account/erasure",
                        "account/kiosque",
                        "account/mails",
                        "account/photo",
                        "account/profile",
                        "account/push",
                        "account/reasons",
                        "account/receipt",
                        "account/right",
                        "account/steps",
                        "account/uses",
                        "card/destroy",
                        "card/found",
                        "card/found-thanks",
                        "layout/public",
                        "identity/activation",
                        "identity/activation-code",
                        "identity/email-asked",
                        "identity/link-gone",
                        "identity/login-forgotten",
                        "identity/new-password",
                        "identity/noMailbox",
                        "identity/passkeys",
                        "identity/passkeySignIn",
                        "identity/password-forgotten",
                        "ordering/identity",
                        "ordering/guardian",
                        "ordering/school",
                        "ordering/schoolSearch",
                        "ordering/track",
                        "ordering/trackChoice",
                        "ordering/photo",
                        "ordering/address",
                        "ordering/delivery",
                        "ordering/agreement",
                        "ordering/review",
                        "ordering/confirmation",
                        "dispute/open",
                        "dispute/own",
                        "dispute/refused",
                        "dispute/use",
                        "replacement/declare",
                        "replacement/nothing-to-declare",
                        "replacement/track",
                        "ordering/changeSchool",
                        "ordering/changeTrack",
                        "ordering/order",
                        "ordering/closed",
                        "ordering/later",
                        "ordering/gone",
                        "ordering/consent",
                        "ordering/consentGiven",
                        "ordering/consentRefused",
                        "photo/advice",
                        "photo/form",
                        "photo/slider",
                        "layout/app",
                        "layout/footer",
                        "layout/languages",
                        "layout/signOut",
                        "component/balance",
                        "component/birthDate",
                        "component/pass",
                        "component/errorSummary",
                        "component/fileUpload",
                        "component/radios",
                        "component/search",
                        "component/select",
                        "component/steps",
                        "component/summaryList",
                        "component/track")
                .map(name -> TEMPLATES.resolve(name + ".jte"));
    }
}

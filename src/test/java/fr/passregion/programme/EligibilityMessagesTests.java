package fr.passregion.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.programme.Applicant.Preparing;
import fr.passregion.testing.Covers;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What a visitor reads of the rules: nothing missing, nothing left over. */
class EligibilityMessagesTests {

    @Test
    @Covers("ELI-03")
    void everyRuleTellsWhyAndWhereElseToTurn() throws IOException {
        var rules = Arrays.stream(EligibilityRule.values())
                .flatMap(rule -> Stream.of(rule.messageKey(), rule.elsewhereKey()));
        var situations = Arrays.stream(Situation.values()).map(it -> "programme.situation." + it);
        var diplomas = Arrays.stream(Preparing.values()).map(it -> "programme.preparing." + it);
        var wanted =
                Stream.of(rules, situations, diplomas).flatMap(keys -> keys).toList();

        var messages = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/programme.properties"), "UTF-8"));

        assertThat(messages.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(messages.getProperty(EligibilityRule.ESTABLISHMENT_IN_THE_REGION.elsewhereKey()))
                .contains("conseil régional");
    }
}

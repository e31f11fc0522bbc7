package fr.passregion.faq;

import fr.passregion.programme.Programmes;
import fr.passregion.shared.Language;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The frequent questions, « foire aux questions », in each language: the same ones, in the same order, in its own words. */
@Component
public class Faqs {

    private final Map<Language, Faq> all = new EnumMap<>(Language.class);

    Faqs(Programmes programmes, MessageSource messages, Clock clock) {
        for (var language : Language.values()) all.put(language, new FiledFaq(language, programmes, messages, clock));
    }

    public Faq in(Language language) {
        return Objects.requireNonNull(all.get(language));
    }

    /** For pages that are in French alone. */
    @Bean
    static Faq frenchFaq(Faqs faqs) {
        return faqs.in(Language.FRENCH);
    }
}

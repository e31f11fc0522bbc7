package fr.passregion.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that people are written to in, « langue »: French until they choose the other. */
public enum Language {
    FRENCH(Locale.FRANCE),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage());
    }

    /** French where it is none of ours, or none at all. */
    public static Language ofCode(@Nullable String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(FRENCH);
    }

    /** Of which the message files are. */
    public Locale locale() {
        return locale;
    }

    /** « fr », « en », as HTML and addresses name it. */
    public String code() {
        return locale.getLanguage();
    }

    public String euros(Money money) {
        return switch (this) {
            case FRENCH -> French.euros(money);
            case ENGLISH -> English.euros(money);
        };
    }

    /** Always with cents. */
    public String exactEuros(Money money) {
        return switch (this) {
            case FRENCH -> French.exactEuros(money);
            case ENGLISH -> English.exactEuros(money);
        };
    }

    public String number(long number) {
        return switch (this) {
            case FRENCH -> French.number(number);
            case ENGLISH -> English.number(number);
        };
    }

    public String date(LocalDate date) {
        return switch (this) {
            case FRENCH -> French.date(date);
            case ENGLISH -> English.date(date);
        };
    }

    /** « 31 mai », where the year goes without saying. */
    public String dayAndMonth(LocalDate date) {
        return switch (this) {
            case FRENCH -> French.dayAndMonth(date);
            case ENGLISH -> English.dayAndMonth(date);
        };
    }

    public String hour(LocalTime time) {
        return switch (this) {
            case FRENCH -> French.hour(time);
            case ENGLISH -> English.hour(time);
        };
    }

    /** Give it the time of Paris. */
    public String moment(ZonedDateTime moment) {
        return switch (this) {
            case FRENCH -> French.moment(moment);
            case ENGLISH -> English.moment(moment);
        };
    }
}

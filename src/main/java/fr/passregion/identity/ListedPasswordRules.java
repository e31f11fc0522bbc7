package fr.passregion.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Twelve characters of any kind, or eight of three kinds, with a list of words that everybody thinks of first: dressing
 * one up with digits, signs or look-alikes does not help.
 */
@Component
class ListedPasswordRules implements PasswordRules {

    private static final int LONG_ENOUGH = 12;
    private static final int LONG_ENOUGH_WHEN_MIXED = 8;
    private static final int LONGEST = 200;
    private static final int KINDS = 3;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int TELLING = 4;
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}\\D?\\d{1,2}\\D?\\d{2,4}|\\d{4}\\D?\\d{1,2}\\D?\\d{1,2}");

    private final Set<String> common;

    ListedPasswordRules() {
        try {
            common = new ClassPathResource("passwords/common.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(ListedPasswordRules::undressed)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public Optional<Weakness> weaknessOf(String password, String login) {
        if (password.length() > LONGEST) return Optional.of(Weakness.TOO_LONG);
        if (DATE.matcher(password.strip()).matches()) return Optional.of(Weakness.A_DATE);
        if (isLike(password, login)) return Optional.of(Weakness.LIKE_THE_LOGIN);
        if (isShort(password)) return Optional.of(Weakness.TOO_SHORT);
        return isCommon(password) ? Optional.of(Weakness.TOO_COMMON) : Optional.empty();
    }

    private static boolean isShort(String password) {
        var length = password.codePointCount(0, password.length());
        return length < (kinds(password) < KINDS ? LONG_ENOUGH : LONG_ENOUGH_WHEN_MIXED);
    }

    private static int kinds(String password) {
        var kinds = 0;
        if (password.codePoints().anyMatch(Character::isLowerCase)) kinds++;
        if (password.codePoints().anyMatch(Character::isUpperCase)) kinds++;
        if (password.codePoints().anyMatch(Character::isDigit)) kinds++;
        if (password.codePoints().anyMatch(sign -> !Character.isLetterOrDigit(sign))) kinds++;
        return kinds;
    }

    private static boolean isLike(String password, String login) {
        var typed = Account.key(password.replace("@", ""));
        var name = Account.key(login.replaceFirst("@.*", ""));
        return name.length() >= TELLING && typed.contains(name);
    }

    private boolean isCommon(String password) {
        var bare = undressed(password);
        return common.contains(bare)
                || bare.length() < TELLING && password.chars().distinct().count() < LONG_ENOUGH_WHEN_MIXED
                || password.toLowerCase(Locale.ROOT).chars().distinct().count() < FEWEST_DIFFERENT
                || isRepeated(bare);
    }

    private boolean isRepeated(String bare) {
        return common.stream()
                .filter(word -> word.length() >= TELLING)
                .anyMatch(word -> bare.replace(word, "").isEmpty());
    }

    /** Small letters without accents, look-alikes read as letters, and nothing but letters: « P@ssw0rd!2026 » is « password ». */
    private static String undressed(String password) {
        return Normalizer.normalize(password.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\d!?.*+_\\s-]+$", "")
                .replaceAll("^[\\d!?.*+_\\s-]+", "")
                .replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replaceAll("[^a-z]", "");
    }
}

package fr.passregion.outing.web;

import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An outing as a teacher writes it.
 *
 * @param ids who is ticked
 * @param liste who is written, one a line
 * @param tous whether everybody shown begins ticked
 */
public record OutingForm(
        @Nullable String avantage,
        @Nullable String ville,
        @Nullable String filiere,
        @Nullable String titre,
        @Nullable String lieu,
        @Nullable String jour,
        @Nullable List<String> ids,
        @Nullable String liste,
        @Nullable String key,
        @Nullable Boolean tous) {

    private static final int LONGEST_TITLE = 120;
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");

    Optional<BenefitCode> benefit() {
        return avantage != null && avantage.matches("[A-Z][A-Z0-9_]{1,39}")
                ? Optional.of(new BenefitCode(avantage))
                : Optional.empty();
    }

    Set<HolderId> ticked() {
        if (ids == null) return Set.of();
        return ids.stream()
                .flatMap(text -> uuid(text).stream())
                .map(HolderId::new)
                .collect(Collectors.toSet());
    }

    boolean ticks(HolderId pupil) {
        return Boolean.TRUE.equals(tous) || ticked().contains(pupil);
    }

    /** What was written, if it can be an outing at all; what is wrong joins the errors. */
    Optional<Plan> plan(BindingResult errors) {
        var title = titre == null ? "" : titre.replaceAll("\\p{Cntrl}", " ").strip();
        var day = day();
        if (title.isEmpty() || title.length() > LONGEST_TITLE)
            errors.rejectValue("titre", "titre", "Donnez un nom à la sortie, en 120 caractères au plus.");
        if (day.isEmpty()) errors.rejectValue("jour", "jour", "Indiquez le jour de la sortie.");
        if (lieu == null || lieu.isBlank()) errors.rejectValue("lieu", "lieu", "Choisissez le lieu de la sortie.");
        if (benefit().isEmpty()) errors.rejectValue("avantage", "avantage", "Choisissez l’avantage.");
        return errors.hasErrors() || lieu == null
                ? Optional.empty()
                : Optional.of(new Plan(title, new PointOfSaleId(lieu), benefit().orElseThrow(), day.orElseThrow()));
    }

    UUID keyOrNew() {
        return uuid(key).orElseGet(UUID::randomUUID);
    }

    private Optional<LocalDate> day() {
        if (jour == null) return Optional.empty();
        try {
            return Optional.of(jour.contains("/") ? LocalDate.parse(jour.strip(), FRENCH) : LocalDate.parse(jour));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<UUID> uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

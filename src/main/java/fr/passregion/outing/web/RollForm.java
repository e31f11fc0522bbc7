package fr.passregion.outing.web;

import fr.passregion.shared.Money;
import fr.passregion.shared.TypedPrice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The roll as a cashier fills it in.
 *
 * @param present who is there, ticked
 * @param prix of one place, where the benefit is in euros
 * @param key made with the page, so that sending twice debits once
 */
public record RollForm(
        @Nullable List<String> present,
        @Nullable String prix,
        @Nullable String key) {

    static final RollForm BLANK = new RollForm(null, null, null);

    Set<UUID> ticked() {
        if (present == null) return Set.of();
        return present.stream().flatMap(text -> OutingForm.uuid(text).stream()).collect(Collectors.toSet());
    }

    /** Whether this line is ticked, for the page. */
    public boolean ticks(UUID pupil) {
        return ticked().contains(pupil);
    }

    /** Of one place; what is wrong with it joins the errors. */
    Optional<Money> price(Errors errors) {
        var typed = prix == null ? "" : prix.strip();
        if (typed.isEmpty()) errors.rejectValue("prix", "prix", "Indiquez le prix d’une place.");
        var price = TypedPrice.parse(typed);
        if (price.isEmpty() && !typed.isEmpty())
            errors.rejectValue("prix", "prix", "Ce n’est pas un prix : écrivez par exemple 7,50.");
        return price;
    }
}

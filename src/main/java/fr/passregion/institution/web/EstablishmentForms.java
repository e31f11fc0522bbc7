package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk.Standing;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What agents type on the pages of establishments; what is not typed is empty. */
final class EstablishmentForms {

    private static final TypedDate NO_DATE = new TypedDate("", "", "");
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NICKNAMES = 200;

    private EstablishmentForms() {}

    /** The filters of the list, as they stand in its address. */
    record FilterForm(
            @Nullable String q,
            @Nullable InstitutionKind kind,
            @Nullable Standing standing,
            @Nullable Integer page) {

        String typed() {
            return Objects.requireNonNullElse(q, "").strip();
        }

        int number() {
            return page == null ? 1 : Math.max(1, page);
        }
    }

    /** The forms of one file, of which each sends its own fields and leaves the others out. */
    record DecisionForm(
            TypedDate from,
            List<String> tracks,
            TypedDate lastDay,
            String why,
            @Nullable Contract contract,
            String nicknames) {

        DecisionForm(
                @Nullable TypedDate from,
                @Nullable List<String> tracks,
                @Nullable TypedDate lastDay,
                @Nullable String why,
                @Nullable Contract contract,
                @Nullable String nicknames) {
            this.from = Objects.requireNonNullElse(from, NO_DATE);
            this.tracks = tracks == null ? List.of() : List.copyOf(tracks);
            this.lastDay = Objects.requireNonNullElse(lastDay, NO_DATE);
            this.why = Objects.requireNonNullElse(why, "").strip();
            this.contract = contract;
            this.nicknames = Objects.requireNonNullElse(nicknames, "").strip();
        }

        /** Nothing typed yet, but the day since which the agreement runs. */
        static DecisionForm on(Optional<LocalDate> runningSince) {
            return new DecisionForm(runningSince.map(TypedDate::of).orElse(null), null, null, null, null, null);
        }

        void checkAffiliation(BindingResult errors) {
            if (from.date().isEmpty()) errors.rejectValue("from", "institution.date.wrong");
            if (tracks.isEmpty()) errors.rejectValue("tracks", "institution.tracks.missing");
        }

        void checkEnd(BindingResult errors) {
            if (lastDay.date().isEmpty()) errors.rejectValue("lastDay", "institution.date.wrong");
            checkReason(errors);
        }

        void checkContract(BindingResult errors) {
            if (contract == null && !errors.hasFieldErrors("contract"))
                errors.rejectValue("contract", "institution.contract.missing");
            checkReason(errors);
        }

        void checkNicknames(BindingResult errors) {
            if (nicknames.length() > LONGEST_NICKNAMES)
                errors.rejectValue("nicknames", "institution.nicknames.tooLong");
        }

        private void checkReason(BindingResult errors) {
            if (why.isEmpty()) errors.rejectValue("why", "institution.reason.missing");
            if (why.length() > LONGEST_REASON) errors.rejectValue("why", "institution.reason.tooLong");
        }
    }
}

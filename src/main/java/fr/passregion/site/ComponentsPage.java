package fr.passregion.site;

import fr.passregion.database.Demonstration;
import fr.passregion.shared.TypedDate;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in all its states, for those who write pages; in a demonstration only. */
@Controller
@Conditional(Demonstration.class)
class ComponentsPage {

    /** A form filled in with two mistakes. */
    record Sample(
            String firstName,
            String email,
            TypedDate birthDate,
            String place,
            String track,
            String story,
            boolean agreed) {}

    @GetMapping("/composants")
    String show(Model model) {
        var sample = new Sample(
                "Lina", "lina@", new TypedDate("14", "03", "2030"), "HOME", "2", "J’ai perdu ma carte mardi.", true);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + Page.FORM, withMistakes(sample));
        return "site/components";
    }

    @GetMapping("/composants/telephone")
    String young() {
        return "site/example-app";
    }

    @GetMapping("/composants/caisse")
    String till() {
        return "site/example-till";
    }

    @GetMapping("/composants/bureau")
    String desk() {
        return "site/example-desk";
    }

    private static BindingResult withMistakes(Sample sample) {
        var errors = new BindException(sample, Page.FORM);
        errors.rejectValue("email", "incomplete", "Donne une adresse complète, par exemple lina@exemple.fr");
        errors.rejectValue("birthDate", "future", "Ta date de naissance doit être dans le passé");
        return errors.getBindingResult();
    }
}

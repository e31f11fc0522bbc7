package fr.passregion.site;

import static fr.passregion.identity.Role.CASHIER;
import static fr.passregion.identity.Role.HOLDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.StartPages;
import fr.passregion.shared.TypedDate;
import jakarta.servlet.RequestDispatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

class PageTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/commande/photo");
    private final StaticMessageSource messages = new StaticMessageSource();
    private final Map<String, Object> model = new HashMap<>();
    private final StartPages starts = mock(StartPages.class);
    private final Menu menu = new Menu(List.of(RouteRules.of(
            RouteRules.everyone("/avantages"),
            RouteRules.only("/mon-compte/**", HOLDER),
            RouteRules.only("/caisse", CASHIER))));

    record Order(String firstName, TypedDate birthDate, String town, Integer year) {}

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasTypedIsKept() {
        typed(Map.of("firstName", "Lina", "birthDate.day", "31", "birthDate.month", "02", "birthDate.year", "2010"));

        assertThat(page().value("firstName")).isEqualTo("Lina");
        assertThat(page().value("birthDate.month")).isEqualTo("02");
        assertThat(page().value("town")).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptEvenWhenItCannotBeUnderstood() {
        typed(Map.of("firstName", "Lina", "birthDate.day", "31", "year", "bientôt"));

        assertThat(page().value("year")).isEqualTo("bientôt");
        assertThat(page().value("firstName")).isEqualTo("Lina");
        assertThat(page().value("birthDate.day")).isEqualTo("31");
    }

    @Test
    void withoutAFormEveryValueIsEmptyAndNothingIsWrong() {
        assertThat(page().value("firstName")).isEmpty();
        assertThat(page().error("firstName")).isNull();
        assertThat(page().hasErrors()).isFalse();
    }

    @Test
    void errorsComeInTheOrderOfTheFormWithTheRefusalOfTheWholeFirst() {
        var form = typed(Map.of());
        form.rejectValue("town", "x", "Où ?");
        form.rejectValue("firstName", "x", "Qui ?");
        form.reject("x", "Les commandes sont fermées.");

        assertThat(page().errors())
                .extracting(Page.Mistake::message)
                .containsExactly("Les commandes sont fermées.", "Qui ?", "Où ?");
        assertThat(page().errors()).extracting(Page.Mistake::id).containsExactly("", "firstName", "town");
    }

    @Test
    void aFieldSaysOneThingAtATime() {
        var form = typed(Map.of());
        form.rejectValue("town", "x", "Où ?");
        form.rejectValue("town", "y", "Entre 2 et 80 caractères.");

        assertThat(page().errors()).hasSize(1);
        assertThat(page().error("town")).isEqualTo("Où ?");
    }

    @Test
    void twoRefusalsOfTheWholeAreBothSaid() {
        var form = typed(Map.of());
        form.reject("x", "Première raison.");
        form.reject("y", "Seconde raison.");

        assertThat(page().errors()).hasSize(2);
    }

    @Test
    void errorsAreSaidInFrenchBySentenceOfTheirCode() {
        messages.addMessage("typeMismatch", Locale.FRANCE, "Ce n’est pas écrit comme attendu.");
        typed(Map.of("year", "bientôt"));

        assertThat(page().error("year")).isEqualTo("Ce n’est pas écrit comme attendu.");
    }

    @Test
    void aFieldIsDescribedByItsHintAndItsError() {
        typed(Map.of()).rejectValue("town", "x", "Où ?");

        assertThat(page().describedBy("town", "Ta ville")).isEqualTo("town-hint town-error");
        assertThat(page().describedBy("town", null)).isEqualTo("town-error");
        assertThat(page().describedBy("firstName", null)).isNull();
    }

    @Test
    void identifiersHoldForNestedAndIndexedFields() {
        assertThat(Page.id("guardian.firstName")).isEqualTo("guardian-firstName");
        assertThat(Page.id("lines[2].price")).isEqualTo("lines-2-price");
        assertThat(Page.id("lines[2]")).isEqualTo("lines-2");
    }

    @Test
    void aPageKnowsWhereItIs() {
        assertThat(page().isAt("/commande")).isTrue();
        assertThat(page().isAt("/commande/photo")).isTrue();
        assertThat(page().isAt("/com")).isFalse();
        assertThat(page().isAt("/")).isFalse();
    }

    @Test
    void anErrorPageKnowsThePathThatWasAskedFor() {
        request.setRequestURI("/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/nulle-part");

        assertThat(page().path()).isEqualTo("/nulle-part");
    }

    @Test
    void theMenuHoldsTheDoorsOpenToWhomIsThereAndNoOther() {
        signIn(HOLDER);

        assertThat(page().menu())
                .extracting(MenuEntry::path)
                .containsExactly(
                        "/mon-compte",
                        "/mon-compte/carte",
                        "/mon-compte/historique",
                        "/avantages",
                        "/mon-compte/profil");
    }

    @Test
    void theMenuMarksTheMostPreciseEntryOnly() {
        signIn(HOLDER);
        request.setRequestURI("/mon-compte/historique");

        assertThat(page().menu().stream().filter(page()::isCurrent))
                .extracting(MenuEntry::path)
                .containsExactly("/mon-compte/historique");
    }

    @Test
    void homeIsWhereTheRoleBegins() {
        var visitor = signIn(CASHIER);
        when(starts.of(visitor)).thenReturn("/caisse");

        assertThat(page().home()).isEqualTo("/caisse");
    }

    @Test
    void nobodySignedInHasNoMenuAndGoesToSignIn() {
        assertThat(page().signedIn()).isNull();
        assertThat(page().menu()).isEmpty();
        assertThat(page().home()).isEqualTo("/connexion");
    }

    @Test
    void aFormCarriesTheTokenWhenThereIsOne() {
        assertThat(page().csrf()).isNull();

        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "abc"));

        assertThat(page().csrf()).isEqualTo(new Page.Csrf("_csrf", "abc"));
    }

    @Test
    void whatHasJustBeenDoneIsSaidOnce() {
        assertThat(page().flash()).isNull();

        model.put(Page.FLASH, "Demande envoyée.");

        assertThat(page().flash()).isEqualTo("Demande envoyée.");
    }

    private BindingResult typed(Map<String, String> fields) {
        request.setMethod("POST");
        request.setParameters(fields);
        var binder = new ServletRequestDataBinder(null, Page.FORM);
        binder.setTargetType(ResolvableType.forClass(Order.class));
        binder.construct(request);
        model.put(BindingResult.MODEL_KEY_PREFIX + Page.FORM, binder.getBindingResult());
        return binder.getBindingResult();
    }

    private static SignedIn signIn(Role role) {
        var visitor =
                new SignedIn(AccountId.random(), "karim@example.org", "Karim Benali", List.of(new Grant(role, null)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(visitor, null));
        return visitor;
    }

    private Page page() {
        return new Page(request, model, new Frame(messages, new Assets(new ResourceUrlProvider()), menu, starts));
    }
}

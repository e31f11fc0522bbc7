package fr.passregion.card;

import static fr.passregion.testing.SignIn.signedInAs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.identity.Role;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PassRegionTest
class BatchPagesTests {

    private final MockMvc mvc;
    private final Cards cards;
    private final CardBatches batches;
    private final EnrolledPeople people;

    BatchPagesTests(MockMvc mvc, Cards cards, CardBatches batches, Holders holders, Photos photos, Clock clock) {
        this.mvc = mvc;
        this.cards = cards;
        this.batches = batches;
        this.people = new EnrolledPeople(holders, photos, clock);
    }

    @Test
    @Covers("CAR-08")
    void anAgentMakesABatchDownloadsItAndTakesTheAnswerIn() throws Exception {
        var lea = people.enrolled();
        mvc.perform(
                post("/region/cartes/lots").with(signedInAs(Role.ADMINISTRATOR)).with(csrf()));
        var number = batches.latest(1).getFirst().number();
        var file = mvc.perform(get("/region/cartes/lots/" + number).with(signedInAs(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse();
        assertThat(file.getContentAsByteArray())
                .isEqualTo(MakersDesk.bytes(batches.file(number).orElseThrow()));
        assertThat(file.getHeader("Content-Disposition")).contains("lot-%06d.zip.gpg".formatted(number));

        var digits = cards.liveOf(lea).orElseThrow().number().digits();
        var csv = "numero_lot;numero_carte;resultat;motif;suivi\n" + number + ";" + digits + ";expediee;;\n1;2;x;;\n";
        assertThat(send(csv)).contains("Réponse du fabricant reçue", "Ligne 3");
        assertThat(cards.liveOf(lea).orElseThrow().status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(send("rien")).contains("Ce fichier n’est pas une réponse du fabricant");
    }

    @ParameterizedTest
    @EnumSource(names = {"HELPDESK", "AGENT_PHOTO", "PARTNER_MANAGER", "HOLDER"})
    void aBatchIsNotForEveryAgent(Role role) throws Exception {
        var answer = mvc.perform(get("/region/cartes").with(signedInAs(role))).andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(403);
    }

    private String send(String csv) throws Exception {
        var file = new MockMultipartFile("file", "reponse.csv", "text/csv", csv.getBytes(UTF_8));
        return mvc.perform(multipart("/region/cartes/reponses")
                        .file(file)
                        .with(signedInAs(Role.AGENT_INSTITUTIONS))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }
}

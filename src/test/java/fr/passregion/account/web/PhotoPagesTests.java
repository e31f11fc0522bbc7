package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.audit.AuditReader;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.holder.PhotoRenewals;
import fr.passregion.holder.Photos;
import fr.passregion.holder.Pictures;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.notification.Mailbox;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.Placing;
import fr.passregion.ordering.WaitingPhoto;
import fr.passregion.shared.HolderId;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Another photo, sent from the account and judged like the first. */
@PassRegionTest
@Covers("ACC-05")
class PhotoPagesTests {

    private final MockMvcTester mvc;
    private final BeanFactory beans;
    private final Photos photos;
    private final PhotoRenewals renewals;
    private final PhotoChecks queue;
    private final Mailbox mailbox;
    private final Holder lea;
    private UUID former = UUID.randomUUID();

    PhotoPagesTests(
            MockMvcTester mvc,
            BeanFactory beans,
            Holders holders,
            Photos photos,
            PhotoRenewals renewals,
            PhotoChecks queue,
            Mailbox mailbox) {
        this.mvc = mvc;
        this.beans = beans;
        this.photos = photos;
        this.renewals = renewals;
        this.queue = queue;
        this.mailbox = mailbox;
        this.lea = holders.register(People.somebody());
    }

    @BeforeEach
    void haveAnAcceptedPhoto() {
        former = photos.keep(lea.id(), Pictures.portrait());
        photos.approve(former);
    }

    @Test
    void theFormerPhotoStaysUntilTheRegionHasAcceptedTheNewOne() {
        assertThat(send(lea.id(), Pictures.portrait())).hasStatus(303);

        assertThat(printed()).isEqualTo(former);
        assertThat(profile()).contains("La Région vérifie ta nouvelle photo");
        var wished = wished();
        assertThat(queue.waiting(wished)).map(WaitingPhoto::holder).contains(lea.id());
        assertThat(mvc.get().uri("/region/photos/" + wished + ".jpg").with(signedInAs(Role.AGENT_PHOTO)))
                .hasStatusOk();

        assertThat(queue.accept(wished)).isTrue();

        assertThat(printed()).isEqualTo(wished);
        assertThat(profile()).contains("Ta carte garde la photo avec laquelle elle a été faite");
        assertThat(lastMail()).isEqualTo("Ta nouvelle photo est validée");
        assertThat(beans.getBean(AuditReader.class)
                        .read(new AuditReader.Asked("holder:" + lea.id(), null, 1))
                        .entries())
                .extracting(AuditReader.Entry::act)
                .contains("photo.renewal_asked", "photo.accepted");
    }

    @Test
    void aRefusalIsReadByItsOwnerAndTheFormerPhotoStays() {
        send(lea.id(), Pictures.portrait());
        var wished = wished();

        assertThat(queue.refuse(wished, "Elle est floue.")).isTrue();
        assertThat(queue.accept(wished)).isFalse();

        assertThat(printed()).isEqualTo(former);
        assertThat(profile()).contains("refusée", "Elle est floue.");
        assertThat(lastMail()).isEqualTo("Ta nouvelle photo est à refaire");
    }

    @Test
    void ofTwoPhotosThatWereSentOnlyTheLatestIsJudged() {
        send(lea.id(), Pictures.portrait());
        var first = wished();
        send(lea.id(), Pictures.portrait());

        assertThat(queue.waiting(first)).isEmpty();
        assertThat(queue.accept(first)).isFalse();
        assertThat(queue.accept(wished())).isTrue();
    }

    @Test
    void whatIsNoPhotoIsRefusedWithItsReason() {
        var answer = send(lea.id(), "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("n’est pas une photo JPEG ou PNG");
        assertThat(body(send(lea.id(), new byte[0]))).contains("Choisis une photo");
        assertThat(renewals.latestOf(lea.id())).isEmpty();
    }

    @Test
    void thePhotoOfAnOrderThatWaitsIsCorrectedThere() {
        var lycee = OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée des Portraits");
        var placed =
                (Placing.Placed) beans.getBean(Orders.class).place(OrderFixtures.anOrder(People.somebody(), lycee));
        var order = beans.getBean(Orders.class).find(placed.order()).orElseThrow();

        assertThat(send(order.holder(), Pictures.portrait())).hasStatus(303);

        assertThat(renewals.latestOf(order.holder())).isEmpty();
        var corrected = beans.getBean(Orders.class).find(placed.order()).orElseThrow();
        assertThat(corrected.photo()).isNotEqualTo(order.photo());
    }

    @Test
    void thePageSaysWhyTheLastOneWasRefused() {
        send(lea.id(), Pictures.portrait());
        queue.refuse(wished(), "Ton visage est coupé.");

        var page = body(mvc.get()
                .uri("/mon-compte/profil/photo")
                .with(signedInAs(Role.HOLDER, lea.id().toString()))
                .exchange());

        assertThat(page).contains("Ton visage est coupé.", "Prendre une photo", "Choisir une photo existante");
    }

    @Test
    void theFrameThatWasDrawnInThePageIsTheOnePrinted() {
        send(lea.id(), Pictures.portrait());
        var middle = photos.find(wished()).orElseThrow().jpeg();

        assertThat(mvc.post()
                        .uri("/mon-compte/profil/photo")
                        .multipart()
                        .file(new MockMultipartFile("taken", "photo.jpg", "image/jpeg", Pictures.portrait()))
                        .param("zoom", "200")
                        .param("across", "0")
                        .param("down", "-7")
                        .with(csrf())
                        .with(signedInAs(Role.HOLDER, lea.id().toString())))
                .hasStatus(303);

        assertThat(photos.find(wished()).orElseThrow().jpeg()).isNotEqualTo(middle);
    }

    private MvcTestResult send(HolderId holder, byte[] file) {
        return mvc.post()
                .uri("/mon-compte/profil/photo")
                .multipart()
                .file(new MockMultipartFile("chosen", "moi.jpg", "image/jpeg", file))
                .with(csrf())
                .with(signedInAs(Role.HOLDER, holder.toString()))
                .exchange();
    }

    private UUID wished() {
        return renewals.latestOf(lea.id()).orElseThrow().photo();
    }

    private UUID printed() {
        return photos.newestApprovedOf(lea.id()).orElseThrow().id();
    }

    private String lastMail() {
        return mailbox.to(lea.contact().email()).getLast().subject();
    }

    private String profile() {
        return body(mvc.get()
                .uri("/mon-compte/profil")
                .with(signedInAs(Role.HOLDER, lea.id().toString()))
                .exchange());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException noSuch) {
            throw new IllegalStateException(noSuch);
        }
    }
}

package fr.passregion.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.Covers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, section 5, byte for byte. */
@Covers("BEN-09")
class PushEncryptionTests {

    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String OURS =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OUR_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String BROWSER_SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SENT =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLo"
                    + "cInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void theExampleOfTheStandardIsEncryptedAsItSays() throws GeneralSecurityException {
        var pair = new KeyPair(CurvePoints.publicKey(bytes(OURS)), CurvePoints.privateKey(bytes(OUR_SECRET)));
        var sent = PushEncryption.encrypt(TEXT.getBytes(UTF_8), bytes(BROWSER), bytes(AUTH), pair, bytes(SALT));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sent)).isEqualTo(SENT);
    }

    @Test
    void theBrowserOfTheStandardReadsWhatWeEncrypt() throws GeneralSecurityException {
        var browser = new FakeBrowser(bytes(BROWSER), bytes(BROWSER_SECRET), bytes(AUTH));
        assertThat(browser.read(bytes(SENT))).isEqualTo(TEXT);
        var ours = PushEncryption.encrypt("Ça roule ?".getBytes(UTF_8), bytes(BROWSER), bytes(AUTH));
        assertThat(browser.read(ours)).isEqualTo("Ça roule ?");
    }

    @Test
    void aKeyThatIsNotOnTheCurveIsRefused() {
        var wrong = bytes(BROWSER);
        wrong[64] ^= 1;
        assertThatThrownBy(() -> CurvePoints.publicKey(wrong)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> CurvePoints.publicKey(new byte[65])).isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}

package fr.passregion.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names an address makes our server call it: it may not be one of our own network. */
class OutsideAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1"
            })
    void anAddressOfTheInsideIsNone(String inside) {
        assertThatExceptionOfType(OutsideAddresses.Inside.class)
                .isThrownBy(() -> new OutsideAddresses(false).resolve(inside));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "193.70.1.1", "2a01:e0a::1", "2001:4860:4860::8888"})
    void anAddressOfTheOutsideIsOne(String outside) throws UnknownHostException {
        assertThat(new OutsideAddresses(false).resolve(outside)).containsExactly(InetAddress.getAllByName(outside));
    }

    /** What was looked at when the address was set may mean something else since: the call itself looks again. */
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/", "http://[::1]:1/", "http://localhost:1/", "http://2130706433:1/"})
    void theCallItselfIsRefusedToo(String address) {
        var post = new WebhookPost(new OutsideAddresses(false));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> post.send(address, Map.of(), "{}"));
        post.destroy();
    }

    @Test
    void theInsideMayBeAllowedWhereOneTriesThingsOut() throws UnknownHostException {
        assertThat(new OutsideAddresses(true).resolve("127.0.0.1")).isNotEmpty();
    }
}

package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PassRegionTest
class AccountsTests {

    private final Accounts accounts;
    private final JdbcClient database;
    private final String email = UUID.randomUUID() + "@example.org";

    AccountsTests(Accounts accounts, JdbcClient database) {
        this.accounts = accounts;
        this.database = database;
    }

    @Test
    void aLoginIsFoundHoweverItIsTyped() {
        var id = open("lea." + email);
        assertThat(accounts.byLogin("  LEA." + email.toUpperCase(java.util.Locale.ROOT)))
                .contains(id);

        var number =
                UUID.randomUUID().toString().substring(0, 8).replace('1', '2').replace('0', '2');
        var dossier = open("10" + number);
        assertThat(accounts.byLogin("I0-" + number)).contains(dossier);
        assertThat(accounts.byLogin("lO " + number)).contains(dossier);
    }

    @Test
    void aLoginInUseIsNotOpenedTwice() {
        open(email);
        assertThatThrownBy(() -> open(email)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPasswordIsKeptAsAnArgon2idHash() {
        var id = open(email);
        assertThat(database.sql("select password_hash from identity.account where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(accounts.hasPassword(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCE_PREPARER, FINANCE_APPROVER",
        "PROGRAMME_APPROVER, PROGRAMME_EDITOR",
        "PARTNER_MANAGER, FINANCE_APPROVER",
        "TEACHER, AGENT_INSTITUTIONS",
        "INSTITUTION_MANAGER, AGENT_INSTITUTIONS"
    })
    void whoeverPreparesDoesNotApprove(Role one, Role other) {
        var id = open(email);
        accounts.grant(id, new Grant(one, null));

        assertThatThrownBy(() -> accounts.grant(id, new Grant(other, null)))
                .hasMessageContaining("not given to one person");
        assertThat(accounts.find(id).orElseThrow().grants()).containsExactly(new Grant(one, null));
    }

    @Test
    void aRoleIsGivenOnceAndCanBeWithdrawn() {
        var id = open(email);
        var till = new Grant(Role.CASHIER, "pos_1");
        accounts.grant(id, till);
        accounts.grant(id, till);
        accounts.grant(id, new Grant(Role.CASHIER, "pos_2"));
        assertThat(accounts.find(id).orElseThrow().grants()).hasSize(2);

        accounts.withdraw(id, till);
        assertThat(accounts.find(id).orElseThrow().grants()).containsExactly(new Grant(Role.CASHIER, "pos_2"));
    }

    private AccountId open(String login) {
        return accounts.open(new NewAccount(login, "Léa Martin", email, "un long mot secret", List.of()));
    }
}

package fr.passregion.holder;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.FirstSecret;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A holder's first secret is their birth date as JJMMAAAA, read from the dossier: no hash of it is ever kept (ACC-02). */
@Component
class BirthDateSecret implements FirstSecret {

    private static final DateTimeFormatter JJMMAAAA = DateTimeFormatter.ofPattern("ddMMuuuu");

    private final JdbcClient database;

    BirthDateSecret(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean matches(AccountId account, String typed) {
        var digits = typed.replaceAll("[\\s/.-]", "");
        return database.sql("select birth_date from holder.holder where account_id = ?")
                .param(account.value())
                .query(LocalDate.class)
                .optional()
                .filter(birthDate -> birthDate.format(JJMMAAAA).equals(digits))
                .isPresent();
    }
}

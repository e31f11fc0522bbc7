package fr.passregion.demo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps the demonstration's book from one start to the next. */
@Component
class Books {

    private final JdbcClient database;
    private final ObjectMapper json;

    Books(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Book> find() {
        return database.sql("select content::text from demo.book")
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Book.class));
    }

    void keep(Book book) {
        database.sql("insert into demo.book (content) values (:content::jsonb)")
                .param("content", json.writeValueAsString(book))
                .update();
    }
}

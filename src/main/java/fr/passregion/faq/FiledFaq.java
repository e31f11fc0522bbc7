package fr.passregion.faq;

import fr.passregion.faq.FaqFile.Entry;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The questions of one language, read from its files; one that some programme cannot complete is a fault. */
final class FiledFaq implements Faq {

    private final Language language;
    private final MessageSource messages;
    private final List<FaqFile> files;
    private final QuestionIndex index;
    private final Programmes programmes;
    private final Clock clock;

    FiledFaq(Language language, Programmes programmes, MessageSource messages, Clock clock) {
        this.language = language;
        this.messages = messages;
        this.programmes = programmes;
        this.clock = clock;
        this.files = new FaqFiles(language).all();
        var entries = files.stream().flatMap(file -> file.questions().stream()).toList();
        if (entries.stream().map(Entry::id).distinct().count() < entries.size())
            throw new IllegalStateException("Two frequent questions have the same id");
        this.index = new QuestionIndex(entries, language);
        programmes.all().forEach(this::themes);
    }

    @Override
    public List<Theme> themes() {
        return themes(inForce());
    }

    @Override
    public Optional<Question> find(String id) {
        return entries().filter(entry -> entry.id().equals(id)).findFirst().map(entry -> question(entry, inForce()));
    }

    @Override
    public Theme themeOf(Question question) {
        return themes().stream()
                .filter(theme -> theme.questions().contains(question))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No theme holds " + question.id()));
    }

    @Override
    public List<Question> about(BenefitCode benefit) {
        return entries()
                .filter(entry -> benefit.value().equals(entry.benefit()))
                .map(entry -> question(entry, inForce()))
                .toList();
    }

    @Override
    public List<Question> search(String typed, int limit) {
        return index.search(typed, limit).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private List<Theme> themes(Programme programme) {
        return files.stream()
                .map(file -> new Theme(
                        file.slug(),
                        file.title(),
                        file.questions().stream()
                                .map(entry -> question(entry, programme))
                                .toList()))
                .toList();
    }

    private Question question(Entry entry, Programme programme) {
        var blanks = new Blanks(programme, messages, language);
        var benefit = entry.benefit();
        return new Question(
                entry.id(),
                entry.ask(),
                entry.answer().stream().map(blanks::fill).toList(),
                blanks.points(orNone(entry.points())),
                orNone(entry.after()).stream().map(blanks::fill).toList(),
                benefit == null
                        ? null
                        : programme.benefit(new BenefitCode(benefit)).code(),
                orNone(entry.links()));
    }

    private Stream<Entry> entries() {
        return files.stream().flatMap(file -> file.questions().stream());
    }

    private Programme inForce() {
        return programmes.inForce(LocalDate.now(clock));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}

package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class HeldTests {

    private final List<String> told = new ArrayList<>();
    private final Held held = new Held(Callback.from(() -> told.add("done"), fault -> told.add(fault.getMessage())));

    @Test
    void anAnswerIsCompleteOnceItsHandlerIsBack() {
        held.succeeded();
        assertThat(told).isEmpty();
        held.release();
        assertThat(told).containsExactly("done");
    }

    @Test
    void whatEndsAfterItsHandlerEndsAtOnce() {
        held.release();
        assertThat(told).isEmpty();
        held.failed(new IllegalStateException("gone"));
        assertThat(told).containsExactly("gone");
    }
}

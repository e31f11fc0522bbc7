package fr.passregion.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the home of « mon compte » shows. */
public record HomeView(
        String firstName,
        PassView pass,
        boolean enrolled,
        List<BalanceView> balances,
        String until,
        @Nullable String saved,
        List<StageView> stages,
        List<String> notices,
        List<UseView> lastUses) {

    /** Whether the young person must correct something for the order to go on. */
    public boolean mustCorrect() {
        return stages.stream().anyMatch(stage -> stage.progress() == StageView.Progress.REFUSED);
    }
}

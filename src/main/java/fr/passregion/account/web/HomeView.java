package fr.passregion.account.web;

import fr.passregion.ordering.OrderTrack.Progress;
import fr.passregion.ordering.OrderTrack.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the home of « mon compte » shows.
 *
 * @param photoWaits whether the Region has yet to judge the photo that is shown
 * @param until the last day of the year's benefits, while one of them can be used
 * @param saved what the Pass has paid in their place
 * @param reasons why each balance is what it was loaded with
 * @param stages of an order whose card is not sent yet
 */
public record HomeView(
        String firstName,
        PassView pass,
        boolean photoWaits,
        @Nullable Headline headline,
        List<BalanceView> balances,
        @Nullable LocalDate until,
        @Nullable String saved,
        List<RightPageView.Why> reasons,
        List<RightView> otherRights,
        List<Stage> stages,
        boolean ordered,
        List<UseView> lastUses) {

    public boolean somethingUsable() {
        return balances.stream().anyMatch(BalanceView::usable);
    }

    /** Whether the young person must correct something for the order to go on. */
    public boolean mustCorrect() {
        return stages.stream().anyMatch(stage -> stage.progress() == Progress.REFUSED);
    }
}

package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Intervention;
import io.levee.transfer.Settlement;
import io.levee.transfer.WatchlistStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done in one country: by whom, how soon and on what legal basis, and what the customer is told.
 *
 * @param country its ISO 3166 code, two capital letters
 * @param name its name
 * @param police the number of the police in an emergency
 * @param advice the number where anybody is advised about scams
 * @param namesScamFrom the level from which the customer's warning names the scam that leads
 * @param rungs what is done at each level; nothing at {@link Intervention#NONE}
 * @param quietCall how a colleague calls for help where the customer is not free to speak
 * @param release how a hold ends
 * @param paper what a written notice says besides
 * @param watchlist for each status of the watchlist the reason that the teller sees, with its legal basis
 * @param suspectAndMore the reason where the payee is a suspect and there is evidence besides
 */
public record Profile(
        String country,
        Text name,
        String police,
        String advice,
        Intervention namesScamFrom,
        Map<Intervention, Rung> rungs,
        Text quietCall,
        Text release,
        Paper paper,
        Map<WatchlistStatus, Text> watchlist,
        Text suspectAndMore) {

    private static final Rung NOTHING = new Rung(List.of(), new Text("", ""), List.of(), false, new Text("", ""));

    /** What is done at a level. */
    public Rung rung(Intervention level) {
        return rungs.getOrDefault(level, NOTHING);
    }

    /** The reason that the teller sees for a status of the watchlist. */
    public Text watchlistReason(WatchlistStatus status) {
        return Objects.requireNonNull(watchlist.get(status));
    }

    /** A text with the numbers of this country in the places of {@code {police}} and {@code {advice}}. */
    public String filled(String text) {
        return text.indexOf('{') < 0 ? text : text.replace("{police}", police).replace("{advice}", advice);
    }

    /** Whom a step needs besides the teller. */
    public enum Who {
        /** The head of the counter. */
        SUPERVISOR,
        /** Somebody of the customer's family. */
        FAMILY,
        /** The line that advises about scams. */
        ADVICE_LINE,
        /** The police. */
        POLICE
    }

    /**
     * One step.
     *
     * @param text what the teller does
     * @param who whom it needs besides; null for nobody
     * @param withinMinutes how soon it must be done, 0 for at once; null where nothing says
     * @param basis the rule that asks for it; null where none is named
     */
    public record Step(Text text, @Nullable Who who, @Nullable Integer withinMinutes, @Nullable Text basis) {}

    /**
     * What is done at one level.
     *
     * @param steps in their order
     * @param notice what the customer may read or hear where no scam is named
     * @param settlements the settlements that may be offered
     * @param signs whether the customer is asked to sign the notice
     * @param basis the legal basis
     */
    public record Rung(List<Step> steps, Text notice, List<Settlement> settlements, boolean signs, Text basis) {}

    /**
     * What a written notice says besides.
     *
     * @param reason why the bank waits; {@code {basis}} is the legal basis of the level
     * @param remedy what the customer can do
     * @param papers what to bring
     * @param appeal where to complain
     * @param signature the line to sign
     */
    public record Paper(Text reason, Text remedy, Text papers, Text appeal, Text signature) {}
}

package songe.draw;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.place.StationBrief;

/**
 * A draw as everybody may see it. After the draw this is its public record, which never changes again.
 *
 * @param rule the name of the algorithm
 * @param places before the draw those that are free now, afterwards those that were drawn for
 * @param waiting so many of the others wait, in the order of their ranks
 * @param entrants entries so far; a family that comes together is one
 * @param seedHash SHA-256 of the seed, published with the session
 * @param seed null before the draw
 * @param entriesDigest SHA-256 of all entries; null as long as one may enter
 * @param entries null as long as one may enter; by pseudonym, after the draw by rank
 * @param how in words
 * @param digest SHA-256 of all the rest of this record, written as RFC 8785 says; null before the draw
 */
public record DrawView(
        String rule,
        long sessionId,
        ItemBrief item,
        StationBrief station,
        Instant startsAt,
        State state,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant drawnAt,
        int places,
        int waiting,
        int entrants,
        String seedHash,
        @Nullable String seed,
        @Nullable String entriesDigest,
        @Nullable List<EntryView> entries,
        List<WeightView> weights,
        List<String> how,
        @Nullable String digest) {

    @Schema(name = "DrawState")
    public enum State {
        OPEN,
        CLOSED,
        DRAWN,
        CALLED_OFF
    }

    @Schema(name = "DrawItem")
    public record ItemBrief(long id, String title) {}

    /** @param value the smallest ticket in 64 hexadecimal digits; with rank and outcome null before the draw */
    @Schema(name = "DrawEntry")
    public record EntryView(
            String pseudonym,
            int weight,
            int places,
            @Nullable Integer rank,
            @Nullable String value,
            @Nullable Outcome outcome) {
        static EntryView of(Lots.Entry e) {
            return new EntryView(e.pseudonym(), e.weight(), e.places(), null, null, null);
        }

        static EntryView of(Lots.Lot lot) {
            Lots.Entry e = lot.entry();
            return new EntryView(e.pseudonym(), e.weight(), e.places(), lot.rank(), lot.value(), lot.outcome());
        }
    }

    /** @param tickets that it adds */
    @Schema(name = "DrawWeight")
    public record WeightView(Weight weight, int tickets, String text) {
        static WeightView of(Weight weight) {
            return new WeightView(weight, Weight.TICKETS, weight.words());
        }
    }

    DrawView with(String theDigest) {
        return new DrawView(
                rule,
                sessionId,
                item,
                station,
                startsAt,
                state,
                opensAt,
                closesAt,
                drawnAt,
                places,
                waiting,
                entrants,
                seedHash,
                seed,
                entriesDigest,
                entries,
                weights,
                how,
                theDigest);
    }
}

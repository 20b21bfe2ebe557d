package songe.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the journal was read. Ids that were skipped are asked for again: they belong to transactions that were not
 * committed yet, or never will be. A turn is about a second.
 */
final class Tail {
    static final int PATIENCE_TURNS = 60;
    /** So many that are asked for by name; where a cluster leaves out every other id, the oldest are given up early. */
    static final int MOST_MISSED = 1000;

    private final Map<Long, Integer> missedInTurn = new LinkedHashMap<>();
    private long last;
    private int turn;

    /** @param latest the last ids that were there, in any order: what is missing between them may still come */
    Tail(List<Long> latest) {
        List<Long> ids = latest.stream().sorted().toList();
        last = ids.isEmpty() ? 0 : ids.get(0) - 1;
        read(ids);
    }

    long last() {
        return last;
    }

    List<Long> missed() {
        return List.copyOf(missedInTurn.keySet());
    }

    /** @param ids those that were found in this turn, smallest first */
    void read(List<Long> ids) {
        turn++;
        for (long id : ids) {
            if (missedInTurn.remove(id) != null || id <= last) continue;
            for (long skipped = Math.max(last + 1, id - MOST_MISSED); skipped < id; skipped++)
                missedInTurn.put(skipped, turn);
            last = id;
        }
        giveUp();
    }

    private void giveUp() {
        missedInTurn.values().removeIf(since -> since + PATIENCE_TURNS < turn);
        List<Long> all = new ArrayList<>(missedInTurn.keySet());
        for (int i = 0; i < all.size() - MOST_MISSED; i++) missedInTurn.remove(all.get(i));
    }
}

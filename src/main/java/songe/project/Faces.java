package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemContent;
import songe.catalog.ItemData;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.catalog.Items;
import songe.catalog.ListKind;

/** A project as the four lists show it. Runs in the caller's transaction. */
@ApplicationScoped
class Faces {
    private static final int SUMMARY = 60;

    private final Items items;
    private final ItemShelf shelf;

    Faces(Items items, ItemShelf shelf) {
        this.items = items;
        this.shelf = shelf;
    }

    /** Makes it, or gives it what the project is now; answers its id. @param unit null before one has it */
    long put(long townId, String number, Project.Idea idea, Long unit) {
        String code = "J-" + number;
        items.putAll(townId, List.of(data(code, idea, unit)));
        ItemRef face = items.byCode(townId, code).orElseThrow();
        shelf.publish(townId, face.id(), withWords(face.content(), idea.words()));
        return face.id();
    }

    private static ItemData data(String code, Project.Idea idea, Long unit) {
        return new ItemData(
                code,
                ListKind.PROJECT,
                idea.category(),
                idea.title(),
                Fulfilment.PROJECT,
                Booking.JOIN,
                0,
                0,
                unit,
                null,
                null);
    }

    private static ItemContent withWords(ItemContent c, String words) {
        return new ItemContent(
                c.list(),
                c.category(),
                c.title(),
                cut(words),
                words,
                c.fulfilment(),
                c.booking(),
                c.durationMinutes(),
                c.capacity(),
                c.eligibility(),
                c.guards(),
                c.publishFrom(),
                c.publishUntil());
    }

    private static String cut(String words) {
        int[] characters = words.strip().replaceAll("\\s+", " ").codePoints().toArray();
        if (characters.length <= SUMMARY) return new String(characters, 0, characters.length);
        return new String(characters, 0, SUMMARY - 1) + "…";
    }

    /** Nobody can take part any more; the orders of those who did close by themselves. */
    void takeAway(long townId, long itemId) {
        if (items.get(townId, itemId).isShown()) shelf.withdraw(townId, itemId);
    }
}

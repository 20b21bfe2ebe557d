package songe.identity;

/** What a room holds about people; each room that holds something brings one. Runs in the caller's transaction. */
public interface PersonalData {
    /** What the exported file calls it. */
    String name();

    /** All of it, as it is written to JSON. */
    Object of(PersonRef person);

    /**
     * Takes it away, or takes the person out of it.
     *
     * @throws songe.shared.Problem 409 when something has to be settled first; nothing is taken away then
     */
    default void erase(PersonRef person) {}
}

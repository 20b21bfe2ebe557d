package songe.catalog;

/** How far an item is. */
public enum ItemStatus {
    /** Never public so far: only its makers and those who approve it know of it. */
    DRAFT("还没公布过"),
    PUBLISHED("已公布"),
    /** Nothing new is ordered; open orders go on. */
    WITHDRAWN("已下架");

    private final String words;

    ItemStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

package songe.graph;

/** One end of an edge. A story names each of them many times: what it is called is put together once. */
final class Thing {
    private final ThingKind kind;
    private final String id;
    private final String key;

    Thing(ThingKind kind, String id) {
        this.kind = kind;
        this.id = id;
        this.key = kind + ":" + id;
    }

    static Thing of(ThingKind kind, Object id) {
        return new Thing(kind, String.valueOf(id));
    }

    ThingKind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    /** NEED:ABCDEFGH */
    String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thing thing && key.equals(thing.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}

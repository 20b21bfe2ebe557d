package songe.graph;

/** One end of an edge. */
record Thing(ThingKind kind, String id) {

    static Thing of(ThingKind kind, Object id) {
        return new Thing(kind, String.valueOf(id));
    }

    /** NEED:ABCDEFGH */
    String key() {
        return kind + ":" + id;
    }
}

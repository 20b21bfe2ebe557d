package songe.order;

import songe.identity.Caller;

/** Who did it. @param id null for the system */
record By(Long id, String name) {
    static final By SYSTEM = new By(null, "系统");

    static By of(Caller caller, Part part) {
        return new By(caller.id(), part.words());
    }
}

package songe.order;

import java.util.Set;
import songe.identity.PersonRef;

/** Whom an order is for, as far as the caller may know; the phone not masked yet. */
record Whom(String name, String phone) {
    private static final Whom NOBODY = new Whom(null, null);

    /** After wiping nobody is told any more; who could take the order learns it when they do. */
    static Whom of(Order o, PersonRef requester, Set<Part> parts) {
        if (o.isWiped() || parts.equals(Part.ONLY_CLAIMER)) return NOBODY;
        return o.isOwn()
                ? new Whom(requester.name(), requester.phone())
                : new Whom(o.beneficiary.name(), o.beneficiary.phone());
    }
}

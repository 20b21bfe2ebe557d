package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.certificate.CertificateKind;
import songe.certificate.Certificates;
import songe.order.dispatch.Taker;
import songe.shared.Days;
import songe.shared.Problems;

/**
 * Whether somebody of whoever has an order holds what its item asks for. A person may give it to anybody, knowing more than is
 * entered here; who takes it on for a day says by then who holds what. Of two who come one is enough: the other one helps.
 */
@ApplicationScoped
class Qualified {
    private final Certificates certificates;

    Qualified(Certificates certificates) {
        this.certificates = certificates;
    }

    /** One statement, of an item that asks for some. @param code of the problem. @throws songe.shared.Problem 409, that one */
    void require(Order o, ItemRef item, Instant on, String code) {
        Taker holder = o.isWithPartner() ? Taker.unit(o.partnerId) : Taker.station(o.stationId);
        Set<CertificateKind> lacking = certificates.lacking(o.townId, holder.key(), item.certificates(), Days.day(on));
        if (!lacking.isEmpty()) throw Problems.conflict(code, CertificateKind.words(CertificateKind.bits(lacking)));
    }
}

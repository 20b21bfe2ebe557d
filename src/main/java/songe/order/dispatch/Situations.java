package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import songe.certificate.CertificateKind;
import songe.order.dispatch.rule.Purpose;
import songe.order.dispatch.rule.Situation;
import songe.place.Closures;
import songe.place.calendar.PublicDays;

/** Gathers what the rules have to know about a request. */
@ApplicationScoped
class Situations {
    private final Grounds grounds;
    private final Survey survey;
    private final Closures closures;

    Situations(Grounds grounds, Survey survey, Closures closures) {
        this.grounds = grounds;
        this.survey = survey;
        this.closures = closures;
    }

    /** @param had the keys of those who had it already */
    record Seen(Request request, Ground ground, Survey.Now now, Set<Long> had, PublicDays publicDays) {
        boolean isQualified(Taker taker) {
            return now.lacking(taker.key(), CertificateKind.bits(request.item().certificates())) == 0;
        }
    }

    /** Two statements, one where the ground is remembered. @param meant whoever is named, be it that the item is not theirs */
    Seen see(Request request, Taker meant) {
        Survey.Now now = survey.now(request, meant);
        Set<Long> had = new HashSet<>(now.had);
        request.alsoHad().forEach(taker -> had.add(taker.key()));
        return new Seen(request, grounds.of(request.item().townId()), now, had, closures.publicDays());
    }

    /** @param named null where the rules choose */
    static Situation of(Seen seen, Purpose purpose, Long named) {
        return new Telling(seen, purpose, named).situation();
    }
}

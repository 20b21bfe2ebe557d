package songe.scene;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Transactions;
import songe.wechat.WeChat;

/** The tokens of stations and their pictures. */
@ApplicationScoped
public class StationCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12; // 16 characters; a scene of WeChat's has at most 32
    private static final String PAGE = "pages/home/home";

    private final EntityManager em;
    private final Transactions transactions;
    private final Stations stations;
    private final WeChat weChat;
    private final Clock clock;

    StationCodes(EntityManager em, Transactions transactions, Stations stations, WeChat weChat, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.stations = stations;
        this.weChat = weChat;
        this.clock = clock;
    }

    record Code(String token, Instant madeAt) {}

    /** The station that a token stands for, of whatever town. */
    public Optional<StationRef> stationOf(String token) {
        return transactions.retrying(
                () -> StationCode.of(token).map(StationCode::stationId).map(stations::byId));
    }

    /** Made on first use. */
    Code of(StationRef station) {
        StationCode found = transactions.retrying(
                () -> StationCode.of(station.townId(), station.id()).orElse(null));
        return found != null ? found.view() : made(station);
    }

    private Code made(StationRef station) {
        return transactions.retrying(() -> {
            // a twin that came first keeps its token
            em.createNativeQuery(
                            "insert ignore into station_code (town_id, station_id, token, made_at) values (?, ?, ?, ?)")
                    .setParameter(1, station.townId())
                    .setParameter(2, station.id())
                    .setParameter(3, token())
                    .setParameter(4, clock.instant())
                    .executeUpdate();
            return StationCode.of(station.townId(), station.id()).orElseThrow().view();
        });
    }

    /** Another token: pictures and links printed before lead nowhere from now on. */
    Code renew(StationRef station) {
        of(station);
        return transactions.retrying(() -> {
            em.createNativeQuery("update station_code set token = ?, made_at = ?, picture = null"
                            + " where town_id = ? and station_id = ?")
                    .setParameter(1, token())
                    .setParameter(2, clock.instant())
                    .setParameter(3, station.townId())
                    .setParameter(4, station.id())
                    .executeUpdate();
            return StationCode.of(station.townId(), station.id()).orElseThrow().view();
        });
    }

    /** WeChat draws it once for each token. @throws Problem 503 {@code wechat.unavailable} */
    byte[] picture(StationRef station) {
        String token = of(station).token();
        List<?> kept = transactions.retrying(() -> em.createNativeQuery(
                        "select picture from station_code where token = ? and picture is not null", byte[].class)
                .setParameter(1, token)
                .getResultList());
        if (!kept.isEmpty()) return (byte[]) kept.get(0);
        byte[] picture = weChat.codePicture(token, PAGE); // outside any transaction: it waits for the network
        transactions.retrying(() -> em.createNativeQuery("update station_code set picture = ? where token = ?")
                .setParameter(1, picture)
                .setParameter(2, token)
                .executeUpdate());
        return picture;
    }

    private static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

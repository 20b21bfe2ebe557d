package songe.order;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import songe.shared.Sql;

/**
 * A new order as its row, for those that nothing more happens to in their transaction. Hibernate would send all of its some
 * fifty columns, most of them empty, and keep a copy of each to compare at the end: an eighth of what an order over its
 * seat costs us. A column that is not here keeps the table's default.
 */
final class OrderRow {
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private OrderRow() {}

    /** @return the new id */
    static long insert(EntityManager em, Order o) {
        OrderRow row = new OrderRow();
        row.identity(o);
        row.beneficiary(o);
        row.place(o);
        row.times(o);
        return row.insert(em);
    }

    private void identity(Order o) {
        put("town_id", o.townId);
        put("number", o.number);
        put("item_id", o.itemId);
        put("requester_id", o.requesterId);
        put("beneficiary_key", o.beneficiaryKey);
        put("participation", o.participation);
        put("pseudonym", o.pseudonym);
        put("status", o.status().name());
        put("version", 0);
    }

    private void beneficiary(Order o) {
        o.beneficiary.write(this);
        put("area_code", o.areaCode);
        put("address", o.address);
        put("note", o.note);
    }

    private void place(Order o) {
        put("station_id", o.stationId);
        put("triage_station_id", o.triageStationId);
        put("partner_id", o.partnerId);
        put("session_id", o.sessionId);
        put("seat_id", o.seatId);
        put("span_id", o.spanId);
        put("pledge_id", o.pledgeId);
        put("ticket", o.ticket);
        put("places", o.places);
        put("quota_month", o.quotaMonth);
        put("pass_code", o.passCode);
    }

    private void times(Order o) {
        put("wished_at", o.wishedAt);
        put("starts_at", o.startsAt);
        put("ends_at", o.endsAt);
        put("created_at", o.createdAt);
        o.writeDeadline(this);
    }

    /** What is null is left out. */
    void put(String column, Object value) {
        if (value == null) return;
        columns.add(column);
        values.add(value);
    }

    private long insert(EntityManager em) {
        String marks = IntStream.range(0, columns.size()).mapToObj(i -> "?").collect(Collectors.joining(","));
        String sql = "insert into orders (" + String.join(",", columns) + ") values (" + marks + ")";
        return Sql.key(em, sql, values.toArray());
    }
}

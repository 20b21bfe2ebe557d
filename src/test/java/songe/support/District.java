package songe.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up district: towns, areas in them, committees in those, a station for each area and each committee, 41 items and
 * about five offers a station in every town. Rows stand in any order, children before their parents too.
 */
public final class District {
    private static final int ITEMS = 41;
    private static final int OFFERS_EACH = 5;

    private final List<String> areas = new ArrayList<>();
    private final List<String> stations = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> offers = new ArrayList<>();

    /** @param prefix of all its codes */
    public static District ofSize(String prefix, int towns, int areas, int committees) {
        District district = new District();
        Random random = new Random(7);
        for (int t = 0; t < towns; t++) district.town(prefix + "-" + t, t);
        for (int a = 0; a < areas; a++) district.area(prefix, a % towns, a);
        for (int c = 0; c < committees; c++) district.committee(prefix, c % areas % towns, c % areas, c);
        for (List<String> sheet : List.of(district.areas, district.stations, district.items, district.offers))
            Collections.shuffle(sheet, random);
        return district;
    }

    /** Cells below each of its committees. */
    public District withCells(int each) {
        for (String committee : List.copyOf(areas)) {
            if (!committee.contains(",NEIGHBOURHOOD,")) continue;
            String code = committee.substring(0, committee.indexOf(','));
            for (int c = 0; c < each; c++) areas.add("%s-%d,%s,CELL,%d号楼组".formatted(code, c, code, c + 1));
        }
        Collections.shuffle(areas, new Random(8));
        return this;
    }

    private void town(String code, int t) {
        areas.add("%s,310113,TOWN,第%d镇".formatted(code, t + 1));
        station(code, code, "T", "第%d镇党群中心".formatted(t + 1));
        for (int i = 0; i < ITEMS; i++)
            items.add("%s,I%d,SERVICE,便民,第%d项便民服务,AT_STATION,SESSION,20,12,,,".formatted(code, i, i + 1));
    }

    private void area(String prefix, int town, int a) {
        String code = "%s-%d-A%d".formatted(prefix, town, a);
        areas.add("%s,%s-%d,GRID,第%d片区".formatted(code, prefix, town, a + 1));
        station(prefix + "-" + town, code, "A" + a, "第%d片区站".formatted(a + 1));
    }

    private void committee(String prefix, int town, int area, int c) {
        String code = "%s-%d-N%d".formatted(prefix, town, c);
        areas.add("%s,%s-%d-A%d,NEIGHBOURHOOD,第%d居委会".formatted(code, prefix, town, area, c + 1));
        station(prefix + "-" + town, code, "N" + c, "第%d居民区站".formatted(c + 1));
    }

    private void station(String town, String area, String code, String name) {
        int n = stations.size();
        stations.add("%s,%s,STATION,NEIGHBOURHOOD,%s,第%d路%d号,%.4f,%.4f,1-5,08:30-17:00,"
                .formatted(code, name, area, n % 40 + 1, n, 121.3 + n % 29 / 200.0, 31.2 + n % 31 / 200.0));
        for (int o = 0; o < OFFERS_EACH; o++) {
            String when = o % 4 == 0 ? ",," : "%d;%d,09:00,11:00".formatted(1 + o % 3, 4 + o % 4);
            offers.add("%s,%s,I%d,%s,12".formatted(town, code, (n + o * 8) % ITEMS, when));
        }
    }

    public int rows() {
        return areas.size() + stations.size() + items.size() + offers.size();
    }

    /** By part, comma-separated. */
    public Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("areas", text("code,parent_code,level,name", areas));
        sheets.put(
                "stations",
                text("code,name,level,kind,area_code,address,lng,lat,open_weekdays,opening_hours,phone", stations));
        sheets.put(
                "items",
                text(
                        "town_code,code,list,category,title,fulfilment,booking,duration_minutes,capacity,partner_code,eligibility,guards",
                        items));
        sheets.put("offers", text("town_code,station_code,item_code,weekdays,start,end,capacity", offers));
        return sheets;
    }

    private static String text(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }
}

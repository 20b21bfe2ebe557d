package songe.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The files of an import: a small good town of its own, to be changed and sent. {@code {T}} stands for the town's code. */
public final class Sheets {
    public final String town;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Sheets(String town) {
        this.town = town;
    }

    private Sheets() {
        this("T" + UUID.randomUUID().toString().substring(0, 8));
    }

    public static Sheets none() {
        return new Sheets();
    }

    public static Sheets ofDemoTown() {
        Sheets demo = new Sheets();
        for (String part : List.of("areas", "stations", "partners", "items", "offers")) {
            try {
                demo.with(part, Files.readAllBytes(Path.of("src/main/resources/demo/songnan-" + part + ".csv")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return demo;
    }

    /** Nine rows in five files. */
    public static Sheets ofSmallTown() {
        return new Sheets()
                .with("areas", """
                        code,parent_code,level,name
                        {T}N1,{T}G1,NEIGHBOURHOOD,一居
                        {T}G1,{T},GRID,一网格
                        {T},310113,TOWN,试镇{T}
                        """)
                .with("stations", """
                        code,name,level,kind,area_code,address,lng,lat,open_weekdays,opening_hours,phone
                        S1,一站,STATION,NEIGHBOURHOOD,{T}N1,一路1号,121.48,31.35,1-5,08:30-17:00,021-55501234
                        """)
                .with("partners", """
                        town_code,code,name,kind
                        {T},P1,一单位,AGENCY
                        """)
                .with("items", """
                        town_code,code,list,category,title,fulfilment,booking,duration_minutes,capacity,partner_code,eligibility,guards
                        {T},I1,SERVICE,便民,理发{T},AT_STATION,SESSION,20,12,P1,age>=60,two_workers
                        {T},I2,NEED,便民,想要{T},NEED,CLAIM,0,0,,,
                        """)
                .with("offers", """
                        town_code,station_code,item_code,weekdays,start,end,capacity
                        {T},S1,I1,1;5,09:00,11:00,12
                        {T},S1,I2,,,,4
                        """);
    }

    public Sheets with(String part, String text) {
        return with(part, text.replace("{T}", town).getBytes(UTF_8));
    }

    public Sheets with(String part, byte[] bytes) {
        files.put(part, bytes);
        return this;
    }

    /** Adds a record behind the last one. */
    public Sheets plus(String part, String record) {
        return with(part, text(part) + record + "\n");
    }

    public Sheets changing(String part, String from, String to) {
        return with(part, text(part).replace(from.replace("{T}", town), to));
    }

    /** The same files of the same town. */
    public Sheets copy() {
        Sheets copy = new Sheets(town);
        copy.files.putAll(files);
        return copy;
    }

    public Sheets only(String... parts) {
        files.keySet().retainAll(List.of(parts));
        return this;
    }

    public String text(String part) {
        return new String(files.get(part), UTF_8);
    }

    public ValidatableResponse bring(RequestSpecification by) {
        return send(by, false);
    }

    public ValidatableResponse rehearse(RequestSpecification by) {
        return send(by, true);
    }

    private ValidatableResponse send(RequestSpecification by, boolean dryRun) {
        return send(by.queryParam("dryRun", dryRun), "/api/admin/imports");
    }

    /** All files to a call of its own. */
    public ValidatableResponse send(RequestSpecification by, String path) {
        files.forEach((part, bytes) -> by.multiPart(part, part + ".csv", bytes, "text/csv"));
        return by.post(path).then();
    }

    /** {@code stations:2:lng:number.bad}, in the reply's order. */
    public static List<String> faults(ValidatableResponse reply) {
        List<Map<String, Object>> faults = reply.extract().path("faults");
        return faults.stream()
                .map(f -> f.get("file") + ":" + f.get("line") + ":" + Objects.toString(f.get("column"), "") + ":"
                        + f.get("code"))
                .toList();
    }

    /** {@code 3 made, 0 changed, 384 kept}. */
    public static String counts(ValidatableResponse reply) {
        reply.statusCode(200);
        return "%s made, %s changed, %s kept"
                .formatted(
                        reply.extract().<Integer>path("created"),
                        reply.extract().<Integer>path("updated"),
                        reply.extract().<Integer>path("unchanged"));
    }
}

package songe.towndata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import songe.support.As;
import songe.support.Sheets;

/** Whatever is sent, the answer says what is wrong with it; it is never the service that fails. */
@QuarkusTest
class ImportGarbageTest {
    private static final String AREAS = "code,parent_code,level,name\n";

    static Stream<Map.Entry<String, byte[]>> garbage() {
        Random random = new Random(1);
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        return Map.of(
                "noise", noise,
                "nothing but nuls", new byte[10_000],
                "one huge field", "x".repeat(2_000_000).getBytes(UTF_8),
                "a huge field in a row", (AREAS + "a,b,GRID," + "网".repeat(500_000) + "\n").getBytes(UTF_8),
                "commas", ",".repeat(1_000_000).getBytes(UTF_8),
                "quotes", "\"".repeat(999_999).getBytes(UTF_8),
                "a quote never closed", (AREAS + "\"a,b\n".repeat(1000)).getBytes(UTF_8),
                "utf-16", AREAS.getBytes(java.nio.charset.StandardCharsets.UTF_16),
                "lone surrogates in utf-8", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'},
                "line ends of all kinds", "\r\r\n\n\r\"\n\r\"".getBytes(UTF_8))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbage_is_refused_with_a_reason(Map.Entry<String, byte[]> garbage) {
        for (Sheet sheet : Sheet.values()) {
            ValidatableResponse reply =
                    Sheets.none().with(sheet.part(), garbage.getValue()).bring(As.person("admin"));

            reply.statusCode(422).body("code", notNullValue());
            assertThat(Sheets.faults(reply)).as(garbage.getKey()).isNotEmpty();
        }
    }

    /** A good file with a few bytes changed, many times over: whether it is still good is not the question. */
    @Test
    void damaged_files_never_make_the_service_fail() {
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            Sheets sheets = Sheets.ofSmallTown();
            for (Sheet sheet : Sheet.values()) sheets.with(sheet.part(), damaged(sheets.text(sheet.part()), random));

            int status = sheets.rehearse(As.person("admin")).extract().statusCode();

            assertThat(status).isIn(200, 422);
        }
    }

    private static byte[] damaged(String text, Random random) {
        byte[] bytes = text.getBytes(UTF_8);
        String alphabet = "\",\n\r;-0T\u0000\uFEFF ";
        for (int n = random.nextInt(3); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return bytes;
    }

    @Test
    void more_rows_than_a_file_may_hold_are_a_fault() {
        String rows = IntStream.range(0, 20_001)
                .mapToObj(i -> "310113113,P%d,单位,AGENCY\n".formatted(i))
                .collect(Collectors.joining());

        ValidatableResponse reply = Sheets.none()
                .with("partners", "town_code,code,name,kind\n" + rows)
                .rehearse(As.person("admin"))
                .statusCode(422);

        assertThat(Sheets.faults(reply)).containsExactly("partners:20002::file.too-long");
    }

    @Test
    void more_copies_than_an_import_may_make_are_a_fault() {
        String towns = IntStream.range(0, 100)
                .mapToObj(i -> "many%d,310113,TOWN,镇\n".formatted(i))
                .collect(Collectors.joining());
        String partners = IntStream.range(0, 1000)
                .mapToObj(i -> ",P%d,单位,AGENCY\n".formatted(i))
                .collect(Collectors.joining());

        ValidatableResponse reply = Sheets.none()
                .with("areas", AREAS + towns)
                .with("partners", "town_code,code,name,kind\n" + partners)
                .rehearse(As.person("admin"))
                .statusCode(422);

        assertThat(Sheets.faults(reply)).hasSize(1).first().asString().endsWith("::import.too-large");
    }

    @Test
    void a_tree_of_any_depth_is_walked() {
        String chain = IntStream.range(0, 20_000)
                .mapToObj(i -> "deep%d,deep%d,CELL,组\n".formatted(i, i + 1))
                .collect(Collectors.joining());

        ValidatableResponse reply = Sheets.none()
                .with("areas", AREAS + chain)
                .rehearse(As.person("admin"))
                .statusCode(422);

        assertThat(Sheets.faults(reply)).first().isEqualTo("areas:2:level:level.order");
    }

    @Test
    void a_broken_request_is_no_broken_service() {
        for (String body : List.of(
                "",
                "--x--\r\n",
                "--x\r\n\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"areas\"; filename=\"a.csv\"\r\n\r\ncode",
                "--x\r\nContent-Disposition: form-data; name=\"areas\"\r\n\r\ncode\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"areas\"; filename=\"\"\r\n\r\n\r\n--x--\r\n",
                "--x\r\nContent-Disposition: nonsense\r\n\r\ncode\r\n--x--\r\n")) {
            Response reply = As.person("admin")
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .body(body.getBytes(UTF_8))
                    .post("/api/admin/imports");

            assertThat(reply.statusCode()).as(body + reply.asString()).isBetween(400, 499);
            reply.then().body("code", oneOf("request.malformed", "import.nothing", "import.faults"));
        }
    }
}

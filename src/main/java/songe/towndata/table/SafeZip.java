package songe.towndata.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A spreadsheet's zip that was unpacked once within bounds, and packed again with nothing in it but what was seen: so
 * that whoever reads it next meets no bomb, no entry hidden behind another, no declared entities, and no cell so far to
 * the right that room for its row would fill the memory.
 */
final class SafeZip {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_FORMULAS = 20_000;
    /** Neither in one of the columns up to ZZZ nor a row's own number. */
    private static final Pattern FAR_CELL = Pattern.compile("\\sr\\s*+=\\s*+[\"'](?![A-Z]{0,3}[0-9]{1,7}[\"'])");

    private static final Pattern FORMULA = Pattern.compile("<(\\w+:)?f[\\s>/]");
    private static final Pattern LONG_NUMBER = Pattern.compile("<(?:\\w+:)?v>[^<]{40000}");

    private SafeZip() {}

    /** @throws IOException when it is broken or goes beyond the bounds */
    static byte[] of(byte[] zip) throws IOException {
        Map<String, byte[]> parts = unpacked(zip);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) check(part.getKey(), part.getValue());
        return packed(parts);
    }

    static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_BYTES;
        int entries = 0;
        // not the JDK's stream, which takes some good workbooks for broken ones
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > MOST_ENTRIES) throw new IOException("too many entries");
                if (!name.endsWith(".xml") && !name.endsWith(".rels")) continue;
                try (InputStream in = file.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes(left);
                    left -= bytes.length;
                    if (left == 0) throw new IOException("too large");
                    if (parts.put(entry.getName(), bytes) != null) throw new IOException("twice: " + name);
                }
            }
        }
        return parts;
    }

    private static void check(String name, byte[] bytes) throws IOException {
        // every byte one character: markup is ASCII in all encodings but UTF-16, which no spreadsheet writes
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String start = text.substring(0, Math.min(text.length(), 4));
        boolean readable = start.startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF<");
        if (!readable || start.startsWith("<\0") || text.contains("<!DOCTYPE")) throw new IOException("no plain XML");
        if (!name.contains("worksheets/")) return;
        boolean sane = !FAR_CELL.matcher(text).find()
                && !LONG_NUMBER.matcher(text).find()
                && FORMULA.matcher(text).results().limit(MOST_FORMULAS).count() < MOST_FORMULAS;
        if (!sane) throw new IOException("no sane sheet");
    }

    static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}

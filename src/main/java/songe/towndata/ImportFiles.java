package songe.towndata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The parts of an import's request, any of them. */
public class ImportFiles {
    @RestForm
    public FileUpload areas;

    @RestForm
    public FileUpload stations;

    @RestForm
    public FileUpload partners;

    @RestForm
    public FileUpload items;

    @RestForm
    public FileUpload offers;

    Map<Sheet, byte[]> bySheet() {
        Map<Sheet, byte[]> files = new EnumMap<>(Sheet.class);
        put(files, Sheet.AREAS, areas);
        put(files, Sheet.STATIONS, stations);
        put(files, Sheet.PARTNERS, partners);
        put(files, Sheet.ITEMS, items);
        put(files, Sheet.OFFERS, offers);
        return files;
    }

    private static void put(Map<Sheet, byte[]> files, Sheet sheet, FileUpload upload) {
        if (upload == null) return;
        try {
            files.put(sheet, Files.readAllBytes(upload.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

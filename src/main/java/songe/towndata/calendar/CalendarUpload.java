package songe.towndata.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The one part of the request. */
public class CalendarUpload {
    @RestForm
    public FileUpload days;

    /** Null when it was not sent. */
    byte[] bytes() {
        try {
            return days == null ? null : Files.readAllBytes(days.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

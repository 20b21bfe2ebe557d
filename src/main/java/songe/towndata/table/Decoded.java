package songe.towndata.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

/** A file's text. Spreadsheets here write UTF-8 or GB18030; each is tried strictly, so that nothing is guessed character by character. */
record Decoded(String text, Charset charset, boolean marked) {
    private static final List<Charset> TRIED = List.of(UTF_8, Charset.forName("GB18030"));
    static final char BOM = '\uFEFF';

    /** Null when it is neither. */
    static Decoded of(byte[] bytes) {
        for (Charset charset : TRIED) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(); // a new decoder reports
                boolean marked = !text.isEmpty() && text.charAt(0) == BOM;
                return new Decoded(marked ? text.substring(1) : text, charset, marked);
            } catch (CharacterCodingException notThis) {
                continue;
            }
        }
        return null;
    }
}

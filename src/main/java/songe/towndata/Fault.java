package songe.towndata;

/**
 * One thing that is wrong.
 *
 * @param file the part's name
 * @param line where its record starts, 1 is the header's; 0 when the file as a whole is meant
 * @param column the header's word; null when the whole record is meant
 * @param code part of the contract
 * @param reason a sentence for who wrote the file
 */
public record Fault(String file, long line, String column, String code, String reason) {

    /** For the log, which needs no words of the file. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ":" + code;
    }
}

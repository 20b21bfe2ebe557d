package songe.order.absence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a no-show does not count. */
@Schema(name = "NoShowExcuse")
public enum Excuse {
    ESSENTIAL("这类服务不计爽约次数"),
    /** Nobody of that session was checked in: the desk may have been offline, and nobody can prove that it was not. */
    DESK_SILENT("那一场没有任何到场记录，不计爽约次数"),
    /** Nobody said that whoever holds it was there. */
    HOST_SILENT("那一场没有确认主持人到位，不计爽约次数"),
    NOTED_LATE("记得太晚，不计爽约次数"),
    PROVIDER_MISSED("核实是服务方没来，不计爽约次数"),
    APPEALED("申诉成功，不计爽约次数");

    private final String words;

    Excuse(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

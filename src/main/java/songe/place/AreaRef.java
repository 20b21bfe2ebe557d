package songe.place;

/** An area as other rooms know it. @param townId null above the towns */
public record AreaRef(Long townId, String code, String parentCode, AreaLevel level, String name) {}

package tincay.trace;

import java.util.Arrays;
import java.util.Optional;

/// What a line may carry besides its event.
enum Field {
    EVENT("event"),
    REQUEST("request"),
    METHOD("method"),
    ROUTE("route"),
    STATUS("status"),
    MILLISECONDS("ms"),
    AGENCY("agency"),
    ROLE("role"),
    DOSSIER("dossier"),
    SIZE("size"),
    INSTANCE("instance");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}

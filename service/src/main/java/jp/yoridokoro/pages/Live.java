package jp.yoridokoro.pages;

import io.micronaut.http.context.ServerRequestContext;
import java.util.function.Supplier;
import jp.yoridokoro.identity.ReadLog;

/** A page that keeps itself up to date: what it fetches anew by itself is no new read of the people on it. */
public final class Live {
    private static final String ASKED_BY_PAGE = "HX-Request";

    private Live() {}

    /** Reads for a page: each opening is accounted for, each look of an open page at itself once in a while. */
    public static <T> T read(ReadLog log, Supplier<T> reads) {
        boolean byItself = ServerRequestContext.currentRequest()
                .map(request -> request.getHeaders().contains(ASKED_BY_PAGE))
                .orElse(false);
        return byItself ? log.watching(reads) : reads.get();
    }
}

package jp.yoridokoro.base.web;

import io.micronaut.context.AbstractMessageSource;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.yoridokoro.base.Words;

/** Validation speaks from the one messages file, whatever language the server's own locale is. */
@Singleton
class JapaneseMessages extends AbstractMessageSource {
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        return Words.has(code) ? Optional.of(Words.of(code)) : Optional.empty();
    }
}

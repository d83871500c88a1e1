package jp.yoridokoro.exchange;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.yoridokoro.exchange.RegisterRows.Named;
import org.jspecify.annotations.Nullable;

/** The hubs and offices the rows of a file name. */
@Singleton
class References {
    private final RegisterRows register;
    private final ObjectMapper json;

    References(RegisterRows register, ObjectMapper json) {
        this.register = register;
        this.json = json;
    }

    Found of(String municipality, Collection<RegisterRow> rows) {
        Set<String> words = new TreeSet<>();
        for (RegisterRow row : rows) {
            Stream.of(RegisterColumn.OFFICE_NUMBER, RegisterColumn.OFFICE)
                    .map(row::text)
                    .filter(Objects::nonNull)
                    .forEach(words::add);
        }
        try {
            List<Named> offices =
                    words.isEmpty() ? List.of() : register.offices(municipality, json.writeValueAsString(words));
            return new Found(register.hubs(municipality), offices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param hubs all that serve the municipality */
    record Found(List<Named> hubs, List<Named> offices) {
        List<Named> hubs(RegisterRow row) {
            String name = key(row.text(RegisterColumn.HUB));
            return hubs.stream().filter(hub -> key(hub.name()).equals(name)).toList();
        }

        /** By number and name where both are given, else by the one; those of the municipality before others. */
        List<Named> offices(RegisterRow row) {
            String number = row.text(RegisterColumn.OFFICE_NUMBER);
            String name = key(row.text(RegisterColumn.OFFICE));
            List<Named> byNumber = offices.stream()
                    .filter(office -> number == null || number.equals(office.number()))
                    .distinct()
                    .toList();
            List<Named> byBoth = byNumber.stream()
                    .filter(office -> name.isEmpty() || key(office.name()).equals(name))
                    .toList();
            List<Named> found = byBoth.isEmpty() && number != null ? byNumber : byBoth;
            List<Named> here = found.stream().filter(Named::here).toList();
            return here.isEmpty() ? found : here;
        }

        private static String key(@Nullable String words) {
            return words == null
                    ? ""
                    : Normalizer.normalize(words, Normalizer.Form.NFKC)
                            .replaceAll("\\s", "")
                            .toLowerCase(Locale.ROOT);
        }
    }
}

package jp.yoridokoro.pages.specialist;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.base.web.Typed;
import jp.yoridokoro.directory.Capabilities;
import jp.yoridokoro.directory.Capabilities.CareCode;
import jp.yoridokoro.registry.PersonNeed;

/**
 * Needs as a form asks for them: block by block, each あり, なし or 不明, or one answer for what is left of a block. What nobody answered is not
 * said. Who says so and since when is asked once for everything that is new.
 */
@Singleton
public class NeedRows {
    private static final List<String> OF_UNITS = List.of("INTAKE", "CONDITION");
    private static final String REST = "_rest.";

    private final Capabilities capabilities;
    private final Clock clock;

    NeedRows(Capabilities capabilities, Clock clock) {
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /** A block of needs in the form. */
    public record Block(String code, String label, List<Row> rows) {
        /** How many of its questions have an answer. */
        public long answered(Typed typed) {
            return rows.stream()
                    .filter(row -> typed.has(row.field() + ".value"))
                    .count();
        }
    }

    /** @param field beginning of the names of its fields, such as {@code needs[3]} */
    public record Row(String field, String code, String label) {}

    /** @param list path of the needs in the form the API takes: needs, items */
    public List<Block> blocks(String list) {
        Map<String, List<Row>> blocks = new LinkedHashMap<>();
        int row = 0;
        for (CareCode code : codes()) {
            blocks.computeIfAbsent(code.block(), block -> new ArrayList<>())
                    .add(new Row(list + "[" + row++ + "]", code.code(), code.label()));
        }
        return blocks.entrySet().stream()
                .map(block -> new Block(block.getKey(), Words.of("need.block." + block.getKey()), block.getValue()))
                .toList();
    }

    /** The words of every code. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        codes().forEach(code -> labels.put(code.code(), code.label()));
        return labels;
    }

    /** The needs on record, in the rows of the form. */
    public Typed known(Typed typed, String list, List<PersonNeed> needs) {
        Typed known = typed;
        for (Block block : blocks(list)) {
            for (Row row : block.rows()) {
                for (PersonNeed need : needs) {
                    if (need.code().equals(row.code())) {
                        known = known.with(row.field() + ".value", need.value().name())
                                .with(row.field() + ".detail", need.detail());
                    }
                }
            }
        }
        return known;
    }

    /** The form as the API takes it. An answer that has not changed keeps its source and its day. */
    public Typed complete(Typed typed, String list, List<PersonNeed> before) {
        Typed whole = typed;
        String source = typed.has("_source") ? typed.value("_source") : Words.of("need.source.usual");
        String day = typed.has("_observedOn")
                ? typed.value("_observedOn")
                : LocalDate.now(clock).toString();
        for (Block block : blocks(list)) {
            String rest = typed.value(REST + block.code());
            for (Row row : block.rows()) {
                String value = typed.has(row.field() + ".value") ? typed.value(row.field() + ".value") : rest;
                whole = value.isEmpty() ? empty(whole, row) : said(whole, row, value, source, day, before);
            }
        }
        return whole;
    }

    private static Typed said(Typed typed, Row row, String value, String source, String day, List<PersonNeed> before) {
        String detail = typed.value(row.field() + ".detail");
        PersonNeed same = before.stream()
                .filter(need -> need.code().equals(row.code()))
                .filter(need ->
                        need.value() == Known.valueOf(value) && need.detail().equals(detail))
                .findFirst()
                .orElse(null);
        return typed.with(row.field() + ".code", row.code())
                .with(row.field() + ".value", value)
                .with(row.field() + ".source", same == null ? source : same.source())
                .with(
                        row.field() + ".observedOn",
                        same == null ? day : same.observedOn().toString());
    }

    private static Typed empty(Typed typed, Row row) {
        return typed.with(row.field() + ".code", null).with(row.field() + ".detail", null);
    }

    private List<CareCode> codes() {
        return capabilities.codes().stream()
                .filter(code -> !OF_UNITS.contains(code.block()))
                .toList();
    }
}

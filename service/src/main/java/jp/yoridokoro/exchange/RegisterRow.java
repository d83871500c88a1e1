package jp.yoridokoro.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.yoridokoro.exchange.RegisterReport.CellProblem.Bad;
import jp.yoridokoro.exchange.RegisterReport.CellProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * A row with its cells read; blank cells are not in it.
 *
 * @param values by column
 * @param bad cells that could not be read, with what is wrong
 * @param badWords the same cells as they were written: what the register already has is not wrong, however odd
 */
record RegisterRow(
        int line,
        Map<RegisterColumn, Object> values,
        Map<RegisterColumn, Code> bad,
        Map<RegisterColumn, String> badWords) {

    static RegisterRow read(RegisterFile.Line line, Map<RegisterColumn, Integer> columns, LocalDate today) {
        RegisterRow row = new RegisterRow(
                line.line(),
                new EnumMap<>(RegisterColumn.class),
                new EnumMap<>(RegisterColumn.class),
                new EnumMap<>(RegisterColumn.class));
        columns.forEach((column, index) -> row.read(column, line.cell(index), today));
        row.split(RegisterColumn.FULL_NAME, RegisterColumn.FAMILY, RegisterColumn.GIVEN);
        row.split(RegisterColumn.FULL_KANA, RegisterColumn.FAMILY_KANA, RegisterColumn.GIVEN_KANA);
        return row;
    }

    private void read(RegisterColumn column, String words, LocalDate today) {
        if (words.isEmpty()) {
            return;
        }
        try {
            values.put(column, Cells.read(column, words, today));
        } catch (Bad cell) {
            bad.put(column, cell.code);
            badWords.put(column, words);
        }
    }

    /** 栃木　花子 is 栃木 and 花子; columns of their own win. */
    private void split(RegisterColumn full, RegisterColumn family, RegisterColumn given) {
        Object words = values.remove(full);
        if (words == null || (values.containsKey(family) && values.containsKey(given))) {
            return;
        }
        String[] parts = words.toString().split(" ", 2);
        if (parts.length < 2) {
            bad.put(full, Code.NAME_NOT_SPLIT);
            badWords.put(full, words.toString());
            return;
        }
        values.put(family, parts[0]);
        values.put(given, parts[1]);
    }

    @Nullable
    String text(RegisterColumn column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    /** By what the register may know the person; null where a part is missing. */
    Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("line", line);
        keys.put("number", text(RegisterColumn.NUMBER));
        keys.put("beneficiary_number", text(RegisterColumn.BENEFICIARY));
        String family = text(RegisterColumn.FAMILY);
        String given = text(RegisterColumn.GIVEN);
        keys.put("name", family == null || given == null ? null : family + given);
        keys.put("birth_date", text(RegisterColumn.BIRTH_DATE));
        return keys;
    }

    boolean hasKey() {
        Map<String, Object> keys = keys();
        return keys.get("number") != null
                || keys.get("beneficiary_number") != null
                || (keys.get("name") != null && keys.get("birth_date") != null);
    }
}

package jp.yoridokoro.directory;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.directory.ImportReport.Count;
import jp.yoridokoro.directory.ImportReport.Finding;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;

/** Takes in the list of local-government codes: 団体コード, 都道府県名, 市区町村名, and both in kana (DOMAIN §13.3, §18). */
@Singleton
public class ImportMunicipalities {
    private static final int WIDTH = 5;
    /** The heading of the first column, as the file has it. */
    private static final String CODE = "団体コード";

    private final Municipalities municipalities;
    private final ObjectMapper json;

    ImportMunicipalities(Municipalities municipalities, ObjectMapper json) {
        this.municipalities = municipalities;
        this.json = json;
    }

    /**
     * Adds and renames; a tenant stays one. Then offices without a municipality are looked at again; {@code
     * placedOffices} of the report says how many found theirs.
     *
     * @throws Refused {@code directory-file-not-codes}
     */
    @Transactional
    public CodesReport take(byte[] content, Actor by) {
        by.mustBe(Role.MUNICIPALITY, Role.CORE_STAFF);
        CsvText text = CsvText.of(content);
        List<CsvRows.Row> rows = rows(text);
        List<Finding> refused = new ArrayList<>();
        List<Finding> warned = new ArrayList<>();
        List<Municipality> good = good(rows, refused, warned);
        Map<String, Municipality> before =
                municipalities.known(json(good.stream().map(Municipality::code).toList())).stream()
                        .collect(Collectors.toMap(Municipality::code, Function.identity()));
        municipalities.keep(json(good));
        int placed = municipalities.placeOffices();
        int added = (int)
                good.stream().filter(row -> !before.containsKey(row.code())).count();
        int unchanged = (int)
                good.stream().filter(row -> same(row, before.get(row.code()))).count();
        return new CodesReport(
                text.encoding(),
                rows.size(),
                added,
                unchanged,
                good.size() - added - unchanged,
                refused.size(),
                placed,
                counts(warned),
                refused,
                warned);
    }

    private static List<CsvRows.Row> rows(CsvText text) {
        List<CsvRows.Row> all = CsvRows.read(text.text(), WIDTH);
        if (all.isEmpty() || !all.getFirst().columns().getFirst().equals(CODE)) {
            throw new Refused(DirectoryReason.FILE_NOT_CODES, Map.of("encoding", text.encoding()));
        }
        return all.subList(1, all.size());
    }

    private static List<Municipality> good(List<CsvRows.Row> rows, List<Finding> refused, List<Finding> warned) {
        List<Municipality> good = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRows.Row row : rows) {
            String code = row.columns().getFirst().strip();
            LocalGovernmentCode number = new LocalGovernmentCode(code);
            if (row.columns().size() < WIDTH) {
                refused.add(finding(row, code, null, Words.of("municipalities.width")));
            } else if (!number.wellFormed()) {
                refused.add(finding(row, code, null, Words.of("municipalities.code")));
            } else if (row.columns().get(1).isBlank()) {
                refused.add(finding(row, code, null, Words.of("municipalities.prefecture")));
            } else if (!seen.add(code)) {
                refused.add(finding(row, code, null, Words.of("municipalities.twice")));
            } else {
                if (!number.checkDigitHolds()) {
                    warned.add(
                            finding(row, code, ImportWarning.CODE_CHECK_DIGIT, ImportWarning.CODE_CHECK_DIGIT.label()));
                }
                good.add(new Municipality(
                        code, row.columns().get(1).strip(), row.columns().get(2).strip(), kana(row.columns()), null));
            }
        }
        return good;
    }

    private static String kana(List<String> columns) {
        return columns.get(columns.get(2).isBlank() ? 3 : 4).strip();
    }

    private static Finding finding(
            CsvRows.Row row, String code, @org.jspecify.annotations.Nullable ImportWarning kind, String message) {
        return new Finding(row.line(), code, kind == null ? null : CODE, kind == null ? null : kind.name(), message);
    }

    private static boolean same(Municipality row, @org.jspecify.annotations.Nullable Municipality before) {
        return before != null
                && row.prefecture().equals(before.prefecture())
                && row.name().equals(before.name())
                && row.kana().equals(before.kana());
    }

    private static List<Count> counts(List<Finding> warned) {
        ImportWarning kind = ImportWarning.CODE_CHECK_DIGIT;
        return warned.isEmpty() ? List.of() : List.of(new Count(kind.name(), kind.label(), warned.size()));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

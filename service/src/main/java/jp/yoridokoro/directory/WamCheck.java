package jp.yoridokoro.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.directory.ImportReport.Finding;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one file: each is good, with or without warnings, or refused alone with column and reason. */
final class WamCheck {
    /** Longest name and address taken; they are indexed. */
    private static final int LONGEST = 300;

    private static final int LONGEST_REMARK = 2_000;
    private static final Set<Integer> REMARKS = Set.of(10, 19, 22, 23, 24, 25, 26, 27);

    final List<WamRow> good = new ArrayList<>();
    final List<Finding> refused = new ArrayList<>();
    final List<Finding> warned = new ArrayList<>();
    /** Every NO of the file, of refused rows too: an entry whose row is bad has not vanished. */
    final Set<String> present = new HashSet<>();

    private final List<String> header;

    WamCheck(WamFile file) {
        this.header = file.header();
        file.rows().forEach(this::judge);
    }

    private void judge(CsvRows.Row row) {
        List<String> columns = row.columns();
        if (columns.size() != WamFile.WIDTH) {
            refuse(row, null, Words.of("wam.width", Integer.toString(columns.size()), Integer.toString(WamFile.WIDTH)));
            return;
        }
        String no = plain(columns.get(WamFile.NO));
        boolean first = no.isEmpty() || present.add(no);
        if (columnsHold(row) && keyHolds(row, no, first) && factsHold(row)) {
            String service = Services.codeOf(columns.get(WamFile.SERVICE)).orElseThrow();
            good.add(new WamRow(
                    row.line(),
                    no,
                    service,
                    plain(columns.get(WamFile.AUTHORITY)),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    columns));
            warn(row, no);
        }
    }

    private boolean columnsHold(CsvRows.Row row) {
        for (int i = 0; i < WamFile.WIDTH; i++) {
            String field = row.columns().get(i);
            int longest = REMARKS.contains(i) ? LONGEST_REMARK : LONGEST;
            if (field.length() > longest) {
                return refuse(row, i, Words.of("wam.tooLong", Integer.toString(longest)));
            }
            if (field.indexOf('\0') >= 0) {
                return refuse(row, i, Words.of("wam.nul"));
            }
        }
        return true;
    }

    private boolean keyHolds(CsvRows.Row row, String no, boolean first) {
        if (no.isEmpty()) {
            return refuse(row, WamFile.NO, Words.of("wam.noBlank"));
        }
        if (!first) {
            return refuse(row, WamFile.NO, Words.of("wam.noTwice"));
        }
        return plain(row.columns().get(WamFile.AUTHORITY)).matches("[0-9]{5}")
                || refuse(row, WamFile.AUTHORITY, Words.of("wam.authority"));
    }

    private boolean factsHold(CsvRows.Row row) {
        if (Services.codeOf(row.columns().get(WamFile.SERVICE)).isEmpty()) {
            return refuse(row, WamFile.SERVICE, Words.of("wam.service"));
        }
        if (row.columns().get(WamFile.NAME).isBlank()) {
            return refuse(row, WamFile.NAME, Words.of("wam.blank"));
        }
        String capacity = plain(row.columns().get(WamFile.CAPACITY));
        return capacity.isEmpty()
                || capacity.matches("[0-9]{1,3}")
                || refuse(row, WamFile.CAPACITY, Words.of("wam.capacity"));
    }

    private void warn(CsvRows.Row row, String no) {
        List<String> columns = row.columns();
        OfficeNumber office = new OfficeNumber(plain(columns.get(WamFile.OFFICE_NUMBER)));
        if (!office.checkDigitHolds()) {
            warn(
                    row,
                    no,
                    WamFile.OFFICE_NUMBER,
                    office.wellFormed()
                            ? ImportWarning.OFFICE_NUMBER_CHECK_DIGIT
                            : ImportWarning.OFFICE_NUMBER_MALFORMED);
        }
        ofCorporation(new CorporationNumber(plain(columns.get(WamFile.CORPORATION_NUMBER))))
                .ifPresent(kind -> warn(row, no, WamFile.CORPORATION_NUMBER, kind));
        if (!degrees(columns.get(WamFile.LATITUDE)) || !degrees(columns.get(WamFile.LONGITUDE))) {
            warn(row, no, WamFile.LATITUDE, ImportWarning.COORDINATES_MISSING);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).indexOf('\uFFFD') >= 0) {
                warn(row, no, i, ImportWarning.CHARACTER_UNREADABLE);
                break;
            }
        }
    }

    private static Optional<ImportWarning> ofCorporation(CorporationNumber number) {
        if (number.digits().isEmpty()) {
            return Optional.of(ImportWarning.CORPORATION_NUMBER_BLANK);
        }
        if (!number.wellFormed()) {
            return Optional.of(ImportWarning.CORPORATION_NUMBER_MALFORMED);
        }
        return number.checkDigitHolds() ? Optional.empty() : Optional.of(ImportWarning.CORPORATION_NUMBER_CHECK_DIGIT);
    }

    private boolean refuse(CsvRows.Row row, @Nullable Integer column, String message) {
        String no = row.columns().size() == WamFile.WIDTH ? plain(row.columns().get(WamFile.NO)) : null;
        refused.add(new Finding(row.line(), no, column == null ? null : header.get(column), null, message));
        return false;
    }

    private void warn(CsvRows.Row row, String no, int column, ImportWarning kind) {
        warned.add(new Finding(row.line(), no, header.get(column), kind.name(), kind.label()));
    }

    private static boolean degrees(String text) {
        return text.matches("[0-9]{1,3}([.][0-9]+)?");
    }

    /** Half width, without surrounding space; as {@code wam_facts} has it. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}

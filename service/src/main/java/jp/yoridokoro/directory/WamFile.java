package jp.yoridokoro.directory;

import java.util.List;
import java.util.Map;
import jp.yoridokoro.base.Refused;

/**
 * A WAM NET open-data file cut into rows: 29 columns, the same for every service (DOMAIN §13.9).
 *
 * @param rows without the header
 */
record WamFile(String encoding, List<String> header, List<CsvRows.Row> rows) {
    static final int WIDTH = 29;
    static final int AUTHORITY = 0;
    static final int NO = 1;
    static final int CORPORATION_NAME = 3;
    static final int CORPORATION_NUMBER = 5;
    static final int SERVICE = 11;
    static final int NAME = 12;
    static final int OFFICE_NUMBER = 14;
    static final int CITY = 15;
    static final int LATITUDE = 20;
    static final int LONGITUDE = 21;
    static final int CAPACITY = 28;

    /** @throws Refused {@code directory-file-not-wam} where the first line is not the header */
    static WamFile read(byte[] file) {
        CsvText text = CsvText.of(file);
        List<CsvRows.Row> all = CsvRows.read(text.text(), WIDTH);
        List<String> header = all.isEmpty() ? List.of() : all.getFirst().columns();
        boolean known = header.size() == WIDTH
                && header.get(NO).startsWith("NO")
                && header.get(SERVICE).equals("サービス種別")
                && header.get(OFFICE_NUMBER).equals("事業所番号")
                && header.get(CAPACITY).equals("定員");
        if (!known) {
            throw new Refused(
                    DirectoryReason.FILE_NOT_WAM, Map.of("encoding", text.encoding(), "columns", header.size()));
        }
        return new WamFile(text.encoding(), header, all.subList(1, all.size()));
    }
}

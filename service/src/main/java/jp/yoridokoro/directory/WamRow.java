package jp.yoridokoro.directory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * One good row of a WAM NET file on its way into the tables.
 *
 * @param no its key, stable between editions (DOMAIN §13.1)
 * @param service code of the column サービス種別
 * @param authority column 0
 * @param unit id its unit gets if the row is new
 * @param pool id of that unit's own pool
 * @param columns the 29 columns as they stand in the file
 */
@Serdeable
record WamRow(int line, String no, String service, String authority, UUID unit, UUID pool, List<String> columns) {
    String name() {
        return columns.get(WamFile.NAME);
    }
}

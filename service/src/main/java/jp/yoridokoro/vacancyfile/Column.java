package jp.yoridokoro.vacancyfile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** The sixteen columns, in their order, by the headings of DOMAIN §6. */
enum Column {
    OFFICE_NUMBER("事業所番号"),
    SERVICE_CODE("サービス種類コード"),
    UNIT("単位名"),
    NIGHT("泊(宿泊日)"),
    CAPACITY("定員"),
    OCCUPIED("利用中"),
    PLANNED("予約"),
    KEPT("緊急確保"),
    FREE("空床"),
    MALE("男性"),
    FEMALE("女性"),
    ANY("男女可"),
    STATUS("状態(○/△/×/休)"),
    CONDITIONS("条件"),
    CONFIRMED_AT("確認日時"),
    REPORTER("報告者");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(Column::heading).toList();
    }

    /** Whether a line is the headings; what stands in brackets, spaces and full width do not matter. */
    static boolean are(List<String> line) {
        return line.stream()
                .map(Column::plain)
                .toList()
                .equals(headings().stream().map(Column::plain).toList());
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\(.*", "")
                .replaceAll("\\s", "");
    }
}

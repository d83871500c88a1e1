package jp.yoridokoro.directory;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Small files in the form of the WAM NET open data, all offices invented. */
public final class WamFiles {
    static final String HEADER =
            "\"都道府県コード又は市区町村コード\",\"NO（※システム内の固有の番号、連番）\",\"指定機関名\",\"法人の名称\",\"法人の名称_かな\",\"法人番号\",\"法人住所（市区町村）\",\"法人住所（番地以降）\",\"法人電話番号\",\"法人FAX番号\",\"法人URL\",\"サービス種別\",\"事業所の名称\",\"事業所の名称_かな\",\"事業所番号\",\"事業所住所（市区町村）\",\"事業所住所（番地以降）\",\"事業所電話番号\",\"事業所FAX番号\",\"事業所URL\",\"事業所緯度\",\"事業所経度\",\"利用可能な時間帯（平日）\",\"利用可能な時間帯（土曜）\",\"利用可能な時間帯（日曜）\",\"利用可能な時間帯（祝日）\",\"定休日\",\"利用可能曜日特記事項（留意事項）\",\"定員\"";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    /** A row of authority 98000 with everything else plain. */
    public WamFiles row(String no, String number, String name, String capacity) {
        return row("98000", no, "短期入所", number, name, "見本県見本市", "一丁目1番", capacity);
    }

    public WamFiles row(
            String authority,
            String no,
            String service,
            String number,
            String name,
            String city,
            String street,
            String capacity) {
        List<String> columns = new ArrayList<>(List.of(
                authority,
                no,
                "見本県",
                "社会福祉法人見本会",
                "みほんかい",
                "3430005000676",
                "見本県見本市",
                "九丁目9番",
                "000-000-0000",
                "",
                "",
                service,
                name,
                "みほん",
                number,
                city,
                street,
                "000-000-0001",
                "",
                "",
                "36.5",
                "139.5",
                "",
                "",
                "",
                "",
                "",
                "",
                capacity));
        return line(columns.stream().map(field -> "\"" + field + "\"").collect(Collectors.joining(",")));
    }

    WamFiles line(String line) {
        lines.add(line);
        return this;
    }

    public byte[] plain() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] withBom() {
        return ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8);
    }

    byte[] windows31j() {
        return text().getBytes(Charset.forName("windows-31j"));
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }
}

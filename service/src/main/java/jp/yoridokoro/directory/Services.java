package jp.yoridokoro.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** サービス種類コード and the names WAM NET writes in サービス種別 (DOMAIN §13.8). */
public final class Services {
    public static final String SHORT_STAY = "24";
    public static final String FACILITY_RESIDENCE = "32";
    public static final String GROUP_HOME = "33";

    private record Kind(String code, String name) {}

    /** The first name of a code is the one shown. */
    private static final List<Kind> ALL = List.of(
            new Kind("11", "居宅介護"),
            new Kind("12", "重度訪問介護"),
            new Kind("13", "行動援護"),
            new Kind("14", "重度障害者等包括支援"),
            new Kind("15", "同行援護"),
            new Kind("21", "療養介護"),
            new Kind("22", "生活介護"),
            new Kind(SHORT_STAY, "短期入所"),
            new Kind(FACILITY_RESIDENCE, "施設入所支援"),
            new Kind(GROUP_HOME, "共同生活援助"),
            new Kind("34", "宿泊型自立訓練"),
            new Kind("41", "自立訓練(機能訓練)"),
            new Kind("42", "自立訓練(生活訓練)"),
            new Kind("45", "就労継続支援A型"),
            new Kind("46", "就労継続支援B型"),
            new Kind("52", "計画相談支援"),
            new Kind("53", "地域移行支援"),
            new Kind("53", "地域相談支援(地域移行支援)"),
            new Kind("54", "地域定着支援"),
            new Kind("54", "地域相談支援(地域定着支援)"),
            new Kind("60", "就労移行支援"),
            new Kind("61", "自立生活援助"),
            new Kind("62", "就労定着支援"),
            new Kind("63", "児童発達支援"),
            new Kind("64", "医療型児童発達支援"),
            new Kind("65", "放課後等デイサービス"),
            new Kind("66", "居宅訪問型児童発達支援"),
            new Kind("67", "保育所等訪問支援"),
            new Kind("68", "福祉型障害児入所施設"),
            new Kind("69", "医療型障害児入所施設"),
            new Kind("70", "障害児相談支援"));

    private static final Map<String, String> CODES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(service -> key(service.name()), Kind::code));
    private static final Map<String, String> NAMES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::code, Kind::name, (shown, other) -> shown));

    private Services() {}

    /** The code of a name as published; full and half width, brackets and spaces make no difference. */
    public static Optional<String> codeOf(String name) {
        return Optional.ofNullable(CODES.get(key(name)));
    }

    public static boolean known(String code) {
        return NAMES.containsKey(code);
    }

    /** The name of a code; the code itself where it is not known. */
    public static String nameOf(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s()・]", "");
    }
}

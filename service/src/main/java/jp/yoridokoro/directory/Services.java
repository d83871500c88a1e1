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

    private record Service(String code, String name) {}

    /** The first name of a code is the one shown. */
    private static final List<Service> ALL = List.of(
            new Service("11", "居宅介護"),
            new Service("12", "重度訪問介護"),
            new Service("13", "行動援護"),
            new Service("14", "重度障害者等包括支援"),
            new Service("15", "同行援護"),
            new Service("21", "療養介護"),
            new Service("22", "生活介護"),
            new Service(SHORT_STAY, "短期入所"),
            new Service(FACILITY_RESIDENCE, "施設入所支援"),
            new Service(GROUP_HOME, "共同生活援助"),
            new Service("34", "宿泊型自立訓練"),
            new Service("41", "自立訓練(機能訓練)"),
            new Service("42", "自立訓練(生活訓練)"),
            new Service("45", "就労継続支援A型"),
            new Service("46", "就労継続支援B型"),
            new Service("52", "計画相談支援"),
            new Service("53", "地域移行支援"),
            new Service("53", "地域相談支援(地域移行支援)"),
            new Service("54", "地域定着支援"),
            new Service("54", "地域相談支援(地域定着支援)"),
            new Service("60", "就労移行支援"),
            new Service("61", "自立生活援助"),
            new Service("62", "就労定着支援"),
            new Service("63", "児童発達支援"),
            new Service("64", "医療型児童発達支援"),
            new Service("65", "放課後等デイサービス"),
            new Service("66", "居宅訪問型児童発達支援"),
            new Service("67", "保育所等訪問支援"),
            new Service("68", "福祉型障害児入所施設"),
            new Service("69", "医療型障害児入所施設"),
            new Service("70", "障害児相談支援"));

    private static final Map<String, String> CODES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(service -> key(service.name()), Service::code));
    private static final Map<String, String> NAMES =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Service::code, Service::name, (shown, other) -> shown));

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

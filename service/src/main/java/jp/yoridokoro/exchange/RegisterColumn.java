package jp.yoridokoro.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.yoridokoro.base.Known;
import jp.yoridokoro.base.Sex;
import jp.yoridokoro.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * The columns a register file may have, in the order they are exported. {@code key} is the column of {@code register_line} and
 * {@code register_want}; null: read in, not written out, because the same stands in other columns.
 */
enum RegisterColumn {
    NUMBER("number", Kind.CODE, 50, "台帳番号", "外部番号"),
    FAMILY("family_name", Kind.NAME, 100, "姓", "氏"),
    GIVEN("given_name", Kind.NAME, 100, "名"),
    FAMILY_KANA("family_kana", Kind.KANA, 100, "姓カナ", "セイ"),
    GIVEN_KANA("given_kana", Kind.KANA, 100, "名カナ", "メイ"),
    FULL_NAME(null, Kind.FULL_NAME, 200, "氏名"),
    FULL_KANA(null, Kind.FULL_KANA, 200, "フリガナ", "ふりがな", "カナ"),
    BIRTH_DATE("birth_date", Kind.PAST_DAY, 20, "生年月日"),
    SEX("sex", Kind.SEX, 10, "性別"),
    ADDRESS("address", Kind.WORDS, 500, "住所"),
    TELEPHONE("telephone", Kind.TELEPHONE, 50, "電話", "電話番号"),
    BENEFICIARY("beneficiary_number", Kind.TEN_DIGITS, 20, "受給者証番号"),
    CATEGORY("support_category", Kind.CATEGORY, 10, "障害支援区分", "支援区分"),
    CATEGORY_UNTIL("support_category_until", Kind.DAY, 20, "障害支援区分期限", "区分有効期限"),
    BEHAVIOUR("behaviour_score", Kind.SCORE, 10, "行動関連項目点", "行動関連項目"),
    DECISION("short_stay_decision", Kind.KNOWN, 10, "短期入所支給決定"),
    DECISION_DAYS("short_stay_days", Kind.DAYS, 10, "短期入所支給量"),
    DECISION_UNTIL("short_stay_until", Kind.DAY, 20, "短期入所支給期限"),
    HUB("hub_name", Kind.HUB, 200, "担当拠点"),
    OFFICE_NUMBER("office_number", Kind.OFFICE_NUMBER, 20, "担当相談支援事業所番号"),
    OFFICE("office_name", Kind.OFFICE, 200, "担当相談支援事業所"),
    CLASS("class", Kind.CLASS, 10, "登録区分"),
    REGISTERED_ON("registered_on", Kind.PAST_DAY, 20, "登録日"),
    CAREGIVER("caregiver_name", Kind.WORDS, 200, "介護者氏名"),
    CAREGIVER_RELATION("caregiver_relation", Kind.WORDS, 50, "介護者続柄"),
    CAREGIVER_BIRTH("caregiver_birth_year", Kind.YEAR, 20, "介護者生年"),
    CAREGIVER_HEALTH("caregiver_health", Kind.HEALTH, 20, "介護者健康"),
    CAREGIVER_TOGETHER("caregiver_together", Kind.KNOWN, 10, "介護者同居"),
    CAREGIVER_TELEPHONE("caregiver_telephone", Kind.TELEPHONE, 50, "介護者電話"),
    CONTACT1("contact1_name", Kind.WORDS, 200, "緊急連絡先1氏名", "緊急連絡先1"),
    CONTACT1_RELATION("contact1_relation", Kind.WORDS, 50, "緊急連絡先1続柄"),
    CONTACT1_TELEPHONE("contact1_telephone", Kind.TELEPHONE, 50, "緊急連絡先1電話"),
    CONTACT1_ACCEPTED("contact1_accepted", Kind.KNOWN, 10, "緊急連絡先1承諾"),
    CONTACT2("contact2_name", Kind.WORDS, 200, "緊急連絡先2氏名", "緊急連絡先2"),
    CONTACT2_RELATION("contact2_relation", Kind.WORDS, 50, "緊急連絡先2続柄"),
    CONTACT2_TELEPHONE("contact2_telephone", Kind.TELEPHONE, 50, "緊急連絡先2電話"),
    CONTACT2_ACCEPTED("contact2_accepted", Kind.KNOWN, 10, "緊急連絡先2承諾");

    /** How a cell is read. */
    enum Kind {
        WORDS,
        /** Of any width, without spaces. */
        CODE,
        NAME,
        KANA,
        FULL_NAME,
        FULL_KANA,
        DAY,
        /** A day that is not to come. */
        PAST_DAY,
        YEAR,
        SEX,
        TELEPHONE,
        TEN_DIGITS,
        CATEGORY,
        SCORE,
        DAYS,
        KNOWN,
        HEALTH,
        CLASS,
        HUB,
        OFFICE_NUMBER,
        OFFICE
    }

    private static final Map<String, RegisterColumn> BY_HEADING = Arrays.stream(values())
            .flatMap(column -> column.headings.stream().map(heading -> Map.entry(heading, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    final @Nullable String key;
    final Kind kind;
    final int longest;
    private final List<String> headings;

    RegisterColumn(@Nullable String key, Kind kind, int longest, String... headings) {
        this.key = key;
        this.kind = kind;
        this.longest = longest;
        this.headings = List.of(headings);
    }

    /** As an export writes it. */
    String heading() {
        return headings.getFirst();
    }

    /** Whatever width and spaces the file has. */
    static Optional<RegisterColumn> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(
                Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s・（）()]", "")));
    }

    /** Those that are exported. */
    static List<RegisterColumn> written() {
        return Arrays.stream(values()).filter(column -> column.key != null).toList();
    }

    /** A value of the database as a cell; what {@link Cells#read} reads back. */
    String write(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String words = value.toString();
        return switch (kind) {
            case SEX -> Sex.valueOf(words).label();
            case KNOWN -> Known.valueOf(words).label();
            case HEALTH -> Words.of("exchange.health." + words);
            case CATEGORY -> words.equals("0") ? Words.of("exchange.category.0") : words;
            default -> words;
        };
    }
}

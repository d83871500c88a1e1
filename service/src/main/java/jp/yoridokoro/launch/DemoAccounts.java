package jp.yoridokoro.launch;

/** What the operator is told about the accounts of {@code schema/demo}; DemoTest holds the two together. */
final class DemoAccounts {
    static final String WORDS = """

            見本のアカウント（パスワードはすべて %s）
              栃木市    kyoten-tochigi  拠点コーディネーター    kikan-tochigi  基幹相談支援センター
                        soudan-tochigi  相談支援専門員          shi-tochigi    市の職員
              柏市      kyoten-kita / kyoten-minami / kyoten-higashi / kyoten-nishi  拠点コーディネーター
                        kikan-kashiwa   基幹相談支援センター    soudan-kashiwa 相談支援専門員
                        shi-kashiwa     市の職員
              児玉郡市  kyoten-kodama   拠点コーディネーター    kikan-kodama   基幹相談支援センター
              事業所    kunomi / midori / hinode  短期入所・グループホームの職員（栃木市）
            """;

    private DemoAccounts() {}
}

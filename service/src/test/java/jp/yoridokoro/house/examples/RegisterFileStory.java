package jp.yoridokoro.house.examples;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.yoridokoro.testing.Caller;

/** The municipality's own spreadsheet is taken in, corrected, taken back, and written out. */
final class RegisterFileStory implements Story {
    private static final String PATH = "/api/register-imports";
    private static final String TWO = """
            台帳番号,氏名,フリガナ,生年月日,性別,住所,障害支援区分,登録区分,登録日,介護者氏名,介護者続柄,緊急連絡先1氏名,緊急連絡先1続柄,緊急連絡先1電話
            101,川上 健二,カワカミ ケンジ,平成3年5月3日,男,栃木市大平町西水代1-2-3,区分5,A,令和6年4月1日,川上 よし子,母,川上 恵,姉,090-0000-2222
            102,大塚 真由,ｵｵﾂｶ ﾏﾕ,H10.8.21,女,栃木市都賀町5-6,区分4,B,2024-04-01,大塚 恵美,母,大塚 修,父,0282-00-4444
            """;
    private static final String WRONG = """
            台帳番号,氏名,フリガナ,生年月日,性別,血液型
            103,小島翔太,コジマ ショウタ,平成31年5月1日,男,A
            104,永野 りえ,ナガノ リエ,1988/2/3,女,
            """;

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Teller officer = scene.officer();
        take(officer, "?dryRun=true", WRONG);
        UUID batch = take(officer, "", TWO).id();
        officer.get(PATH);
        officer.get(PATH + "/" + batch);
        take(officer.refused("exchange-file-not-register"), "", "なまえ,ねんれい\n川上,35\n");
        take(officer.refused("exchange-heading-twice"), "", "台帳番号,氏名,氏名\n101,川上 健二,川上 健二\n");
        take(scene.coordinator().refused("base-not-yours"), "", TWO);
        export(officer);

        UUID moved = take(officer, "", "台帳番号,住所\n101,栃木市都賀町5-6\n").id();
        officer.refused("exchange-held").post(PATH + "/" + batch + "/undo");
        officer.post(PATH + "/" + moved + "/undo");
        officer.refused("exchange-undone-already").post(PATH + "/" + moved + "/undo");
        officer.refused("base-unknown").get(PATH + "/00000000-0000-4000-8000-000000000000");
    }

    private static void export(Teller officer) {
        String path = "/api/register-exports?purpose=" + URLEncoder.encode("年度末の点検", StandardCharsets.UTF_8);
        officer.getAs("text/csv", path + "&format=csv");
        officer.getAs("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", path + "&format=xlsx");
        officer.refused("base-input").get(path + "&format=pdf");
    }

    private static Caller.Answer take(Teller by, String query, String file) {
        return by.send(
                "POST",
                PATH + query,
                file.getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
    }
}

package jp.yoridokoro.house.examples;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.yoridokoro.testing.Given;

/** くわの実ホーム sends its beds as the exchange CSV, tried first, and fetches it again. */
final class VacancyFileStory implements Story {
    private static final String HEAD =
            "事業所番号,サービス種類コード,単位名,泊(宿泊日),定員,利用中,予約,緊急確保,空床,男性,女性,男女可,状態(○/△/×/休),条件,確認日時,報告者\r\n";
    private static final String NUMBER = "0910390077";

    @Override
    public void tell(Examples examples) {
        Scene scene = Scene.in(examples, "tochigi");
        Given given = scene.given;
        UUID office = given.office("くわの実ホーム");
        given.unit(office, "短期入所くわの実", 4);
        given.service.sql("update office set office_number = ? where id = ?", NUMBER, office);
        Teller provider = scene.by(given.provider(office));
        String rows = NUMBER + ",24,短期入所くわの実,2026-11-20,4,1,0,1,2,1,0,1,○,送迎は要相談,,\r\n" + NUMBER
                + ",24,短期入所くわの実,R8.11.21,4,多数,,,1,,,,○,,,\r\n";

        provider.refused("vacancyfile-not-the-headings")
                .post("/api/vacancies/imports?dryRun=true", "番号,名前\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8));
        provider.post("/api/vacancies/imports?dryRun=true", file(rows));
        provider.post("/api/vacancies/imports", file(rows));
        scene.by(given.specialist(office)).refused("base-not-yours").post("/api/vacancies/imports", file(rows));
        provider.get("/api/vacancies/exports?from=2026-11-20&until=2026-11-22");
        provider.refused("base-input").get("/api/vacancies/exports?from=2026-11-22&until=2026-11-20");
    }

    private static byte[] file(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }
}

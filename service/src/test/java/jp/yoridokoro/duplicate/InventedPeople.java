package jp.yoridokoro.duplicate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A town of invented people, some of them written down twice with slips as people make them. Written without a look at the rules
 * that are to find them: its own names, its own list of 異体字, its own ways of going wrong. The same seed gives the same town.
 */
final class InventedPeople {
    private static final String[][] FAMILIES = rows("""
            佐藤 サトウ|鈴木 スズキ|高橋 タカハシ|田中 タナカ|渡辺 ワタナベ|伊藤 イトウ|山本 ヤマモト|中村 ナカムラ|小林 コバヤシ|加藤 カトウ|吉田 ヨシダ|山田 ヤマダ|佐々木 ササキ
            |斎藤 サイトウ|山口 ヤマグチ|松本 マツモト|井上 イノウエ|木村 キムラ|清水 シミズ|林 ハヤシ|斉藤 サイトウ|山崎 ヤマザキ|中島 ナカジマ|森 モリ|阿部 アベ|池田 イケダ|橋本 ハシモト
            |石川 イシカワ|山下 ヤマシタ|小川 オガワ|石井 イシイ|長谷川 ハセガワ|後藤 ゴトウ|岡田 オカダ|近藤 コンドウ|前田 マエダ|藤田 フジタ|遠藤 エンドウ|青木 アオキ|坂本 サカモト
            |村上 ムラカミ|太田 オオタ|金子 カネコ|藤井 フジイ|福田 フクダ|西村 ニシムラ|三浦 ミウラ|竹内 タケウチ|中川 ナカガワ|岡本 オカモト|松田 マツダ|原田 ハラダ|中野 ナカノ|小野 オノ
            |田村 タムラ|藤原 フジワラ|柴田 シバタ|酒井 サカイ|工藤 クドウ|横山 ヨコヤマ|宮崎 ミヤザキ|宮本 ミヤモト|内田 ウチダ|高木 タカギ|安藤 アンドウ|島田 シマダ|谷口 タニグチ|大野 オオノ
            |丸山 マルヤマ|今井 イマイ|高田 タカダ|藤本 フジモト|武田 タケダ|村田 ムラタ|上野 ウエノ|杉山 スギヤマ|増田 マスダ|菅原 スガワラ|平野 ヒラノ|小島 コジマ|大塚 オオツカ|千葉 チバ
            |久保 クボ|松井 マツイ|岩崎 イワサキ|桜井 サクライ|野口 ノグチ|菊地 キクチ|木下 キノシタ|佐野 サノ|野村 ノムラ|新井 アライ|渡部 ワタナベ|浜田 ハマダ|沢田 サワダ|広瀬 ヒロセ|国分 コクブ
            |川辺 カワベ|滝沢 タキザワ|富田 トミタ|黒沢 クロサワ|関根 セキネ|早乙女 サオトメ|大関 オオゼキ|粟野 アワノ|毛塚 ケヅカ|落合 オチアイ|熊倉 クマクラ|荒川 アラカワ|永島 ナガシマ|神山 カミヤマ|辻 ツジ""");
    private static final String[][] WOMEN = rows("""
            花子 ハナコ|洋子 ヨウコ|陽子 ヨウコ|幸子 サチコ|和子 カズコ|恵子 ケイコ|京子 キョウコ|節子 セツコ|久美子 クミコ|由美子 ユミコ|真由美 マユミ|智子 トモコ|裕子 ユウコ|優子 ユウコ|美穂 ミホ
            |香織 カオリ|美咲 ミサキ|愛 アイ|彩 アヤ|遥 ハルカ|春奈 ハルナ|千夏 チナツ|七海 ナナミ|葵 アオイ|さくら サクラ|美津子 ミツコ|瑞希 ミズキ|静江 シズエ|文子 フミコ|カヲル カヲル|直美 ナオミ
            |明美 アケミ|恵美 エミ|真理子 マリコ|典子 ノリコ|礼子 レイコ|桜子 サクラコ|万里子 マリコ|寿美 スミ|栄子 エイコ|早苗 サナエ|弥生 ヤヨイ|ゆかり ユカリ|麻衣 マイ|舞 マイ|悠 ユウ""");
    private static final String[][] MEN = rows("""
            太郎 タロウ|一郎 イチロウ|健一 ケンイチ|浩 ヒロシ|博 ヒロシ|誠 マコト|茂 シゲル|実 ミノル|進 ススム|隆 タカシ|孝 タカシ|豊 ユタカ|清 キヨシ|正 タダシ|和夫 カズオ|和雄 カズオ|秀夫 ヒデオ
            |浩二 コウジ|直樹 ナオキ|大輔 ダイスケ|翔太 ショウタ|拓也 タクヤ|蓮 レン|陽翔 ハルト|湊 ミナト|悠斗 ユウト|健太 ケンタ|祐一 ユウイチ|圭一 ケイイチ|広志 ヒロシ|国男 クニオ|恵一 ケイイチ
            |真一 シンイチ|栄一 エイイチ|竜也 タツヤ|富雄 トミオ|徳男 トクオ|寿夫 ヒサオ|亀吉 カメキチ|鉄男 テツオ|勲 イサオ|薫 カオル|修 オサム|勉 ツトム|昇 ノボル|學 マナブ|康弘 ヤスヒロ|雅彦 マサヒコ""");
    private static final String[] TOWNS = {
        "平柳町", "片柳町", "大平町富田", "藤岡町藤岡", "都賀町家中", "西方町本城", "岩舟町静", "沼和田町", "樋ノ口町", "箱森町", "大宮町", "薗部町", "川原田町", "野中町",
        "泉川町"
    };
    /** Some of these stand in no table of ours. */
    private static final String VARIANTS =
            "高髙 崎﨑 斎齋 斎齊 斉齊 辺邊 辺邉 浜濱 沢澤 吉𠮷 広廣 国國 恵惠 真眞 島嶋 富冨 桜櫻 徳德 瀬瀨 礼禮 滝瀧 竜龍 万萬 寿壽 栄榮 実實 穂穗 静靜 黒黑 関關 増增 塚塚 神神 亀龜 鉄鐵 "
                    + "勲勳 渡渡 隆隆 福福 清淸 弥彌 豊豐 桑桒 橋槗 柳栁 藤藤 葉葉 田畠 彦彥 圭奎 京亰 節節 智智 飯飯 花芲 美羙 学學 康𢉖 雄䧺 遥遙 会會 条條 塩鹽";

    enum Slip {
        NONE,
        VARIANT_KANJI,
        FORMER_FAMILY_NAME,
        KANA_SLIP,
        NAME_IN_KANA,
        BIRTH_DATE,
        NUMBER,
        TWO_SLIPS
    }

    /** @param twinOf the place of the record this one was copied from; −1: an original */
    record Someone(
            String family,
            String given,
            String familyKana,
            String givenKana,
            @Nullable LocalDate born,
            boolean woman,
            String address,
            String telephone,
            @Nullable String number,
            int copyOf,
            Slip slip) {}

    private final Random random;
    private final List<Someone> people = new ArrayList<>();
    private long nextNumber = 910_300_000L;

    private InventedPeople(long seed) {
        this.random = new Random(seed);
    }

    /** {@code size} records, one in twenty of them a second record of somebody. */
    static List<Someone> of(int size, long seed) {
        InventedPeople town = new InventedPeople(seed);
        int copies = size / 20;
        while (town.people.size() < size - copies) {
            town.household();
        }
        while (town.people.size() > size - copies) {
            town.people.removeLast();
        }
        for (int i = 0; i < copies; i++) {
            int original = town.random.nextInt(size - copies);
            town.people.add(town.copy(original, Slip.values()[i % Slip.values().length]));
        }
        return List.copyOf(town.people);
    }

    /** Mostly one person; sometimes brothers and sisters, sometimes twins; and everywhere another 佐藤花子. */
    private void household() {
        String[] family = family();
        String address = "栃木市" + TOWNS[random.nextInt(TOWNS.length)] + (1 + random.nextInt(1200)) + "-"
                + (1 + random.nextInt(30));
        String telephone = "0282-" + digits(2) + "-" + digits(4);
        LocalDate born = born();
        double kind = random.nextDouble();
        if (kind < 0.004) {
            add(new String[] {"佐藤", "サトウ"}, new String[] {"花子", "ハナコ"}, true, born, address, telephone);
        } else if (kind < 0.02) {
            boolean women = random.nextBoolean();
            String[] first = given(women);
            String[] second = given(women);
            add(family, first, women, born, address, telephone);
            if (!second[1].equals(first[1])) {
                add(family, second, women, born, address, telephone);
            }
        } else if (kind < 0.06) {
            add(family, given(true), true, born, address, telephone);
            add(family, given(false), false, born.plusDays(400 + random.nextInt(2000)), address, telephone);
        } else if (kind < 0.065) {
            for (int room = 0; room < 20; room++) { // a group home: one house, one telephone
                boolean woman = random.nextBoolean();
                add(family(), given(woman), woman, born(), address, telephone);
            }
        } else {
            boolean woman = random.nextBoolean();
            add(family, given(woman), woman, born, address, telephone);
        }
    }

    private void add(String[] family, String[] given, boolean woman, LocalDate born, String address, String telephone) {
        people.add(new Someone(
                family[0],
                given[0],
                family[1],
                given[1],
                seldom(0.02) ? null : born,
                woman,
                seldom(0.05) ? "" : address,
                seldom(0.15) ? "" : seldom(0.3) ? "090-" + digits(4) + "-" + digits(4) : telephone,
                seldom(0.3) ? null : number(),
                -1,
                Slip.NONE));
    }

    /** A second record, written at another desk: other things are missing, the address is written otherwise, and there is a slip. */
    private Someone copy(int original, Slip slip) {
        Someone was = people.get(original);
        Someone copy = new Someone(
                was.family(),
                was.given(),
                was.familyKana(),
                was.givenKana(),
                was.born(),
                was.woman(),
                seldom(0.1) ? "" : seldom(0.4) ? otherwise(was.address()) : was.address(),
                seldom(0.2) ? "" : seldom(0.3) ? was.telephone().replace("-", "") : was.telephone(),
                seldom(0.3) ? null : was.number(),
                original,
                slip);
        if (slip != Slip.TWO_SLIPS) {
            return slipped(copy, slip);
        }
        Slip[] pair = {
            Slip.VARIANT_KANJI, Slip.KANA_SLIP, Slip.NAME_IN_KANA, Slip.BIRTH_DATE, Slip.NUMBER, Slip.FORMER_FAMILY_NAME
        };
        int first = random.nextInt(pair.length);
        int second = (first + 1 + random.nextInt(pair.length - 1)) % pair.length;
        return slipped(slipped(copy, pair[first]), pair[second]);
    }

    private Someone slipped(Someone s, Slip slip) {
        return switch (slip) {
            case VARIANT_KANJI -> named(s, variant(s.family()), variant(s.given()), s.familyKana(), s.givenKana());
            case FORMER_FAMILY_NAME -> {
                String[] before = family();
                yield named(s, before[0], s.given(), before[1], s.givenKana());
            }
            case KANA_SLIP ->
                random.nextBoolean()
                        ? named(s, s.family(), s.given(), misheard(s.familyKana()), s.givenKana())
                        : named(s, s.family(), s.given(), s.familyKana(), misheard(s.givenKana()));
            case NAME_IN_KANA ->
                random.nextBoolean()
                        ? named(s, s.familyKana(), s.givenKana(), s.familyKana(), s.givenKana())
                        : named(s, s.family(), hiragana(s.givenKana()), s.familyKana(), s.givenKana());
            case BIRTH_DATE -> born(s, s.born() == null ? null : mistyped(s.born()));
            case NUMBER -> numbered(s, s.number() == null ? null : mistyped(s.number()));
            case NONE, TWO_SLIPS -> s;
        };
    }

    private String variant(String name) {
        StringBuilder written = new StringBuilder();
        name.codePoints().forEach(c -> {
            String[] forms = java.util.Arrays.stream(VARIANTS.split(" "))
                    .filter(pair -> pair.codePointAt(0) == c)
                    .toArray(String[]::new);
            written.append(
                    forms.length == 0
                            ? Character.toString(c)
                            : forms[random.nextInt(forms.length)].substring(Character.charCount(c)));
        });
        return written.toString();
    }

    /** As somebody hears it over the telephone, or as a finger slips. */
    private String misheard(String kana) {
        String[][] swaps = {
            {"ザ", "サ"},
            {"ダ", "タ"},
            {"ガ", "カ"},
            {"ジ", "シ"},
            {"ベ", "ヘ"},
            {"サ", "ザ"},
            {"タ", "ダ"},
            {"カ", "ガ"},
            {"ヅ", "ズ"},
            {"ズ", "ヅ"},
            {"ヂ", "ジ"},
            {"ヲ", "オ"},
            {"オ", "ヲ"},
            {"ョウ", "ヨウ"},
            {"ョ", "ヨ"},
            {"ュウ", "ュー"},
            {"ウ", ""},
            {"ウ", "ー"},
            {"オオ", "オー"},
            {"オオ", "オ"},
            {"イイ", "イ"},
            {"エイ", "エー"},
            {"ケイ", "ケー"},
            {"ッ", "ツ"}
        };
        List<String[]> possible = java.util.Arrays.stream(swaps)
                .filter(swap -> kana.indexOf(swap[0]) > 0
                        || (kana.startsWith(swap[0]) && !swap[0].equals("ウ") && !swap[1].equals("ヲ")))
                .toList();
        if (!possible.isEmpty() && random.nextInt(5) > 0) {
            String[] swap = possible.get(random.nextInt(possible.size()));
            int at = kana.lastIndexOf(swap[0]);
            return kana.substring(0, at) + swap[1] + kana.substring(at + swap[0].length());
        }
        int at = random.nextInt(kana.length());
        return random.nextBoolean() && kana.length() > 2
                ? kana.substring(0, at) + kana.substring(at + 1)
                : kana.substring(0, at)
                        + "アイウエオカキクケコサシスセソタチツテトナニヌネノマミムメモラリルレロ".charAt(random.nextInt(35))
                        + kana.substring(at + 1);
    }

    private LocalDate mistyped(LocalDate day) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                LocalDate typed = switch (random.nextInt(4)) {
                    case 0 -> LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
                    case 1 -> day.plusYears(random.nextBoolean() ? 63 : -63);
                    case 2 -> LocalDate.parse(dashed(swapped(day.toString().replace("-", ""))));
                    default -> LocalDate.parse(dashed(mistyped(day.toString().replace("-", ""))));
                };
                if (!typed.equals(day) && typed.getYear() > 1900 && typed.getYear() < 2027) {
                    return typed;
                }
            } catch (DateTimeException noSuchDay) {
                // another try
            }
        }
        return day.plusDays(1);
    }

    private static String dashed(String digits) {
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
    }

    private String mistyped(String digits) {
        if (random.nextInt(3) == 0) {
            return swapped(digits);
        }
        int at = random.nextInt(digits.length());
        return digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1);
    }

    private String swapped(String digits) {
        int at = random.nextInt(digits.length() - 1);
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private String otherwise(String address) {
        return switch (random.nextInt(4)) {
            case 0 -> "栃木県" + address;
            case 1 -> address.replace("-", "番地の");
            case 2 -> address.replace('-', '−') + " コーポ" + random.nextInt(300);
            default -> address.replace("栃木市", "");
        };
    }

    private LocalDate born() {
        return LocalDate.of(1940, 1, 1).plusDays(random.nextInt(80 * 365));
    }

    private String number() {
        nextNumber += 1 + random.nextInt(3);
        return "%010d".formatted(nextNumber);
    }

    private String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private boolean seldom(double chance) {
        return random.nextDouble() < chance;
    }

    /** Frequent names are frequent: the place in the list falls off as names do. */
    private String[] family() {
        return FAMILIES[(int) (FAMILIES.length * Math.pow(random.nextDouble(), 1.8))];
    }

    private String[] given(boolean woman) {
        String[][] names = woman ? WOMEN : MEN;
        return names[random.nextInt(names.length)];
    }

    private static String hiragana(String kana) {
        StringBuilder hiragana = new StringBuilder();
        kana.chars().forEach(c -> hiragana.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
        return hiragana.toString();
    }

    private static Someone named(Someone s, String family, String given, String familyKana, String givenKana) {
        return new Someone(
                family,
                given,
                familyKana,
                givenKana,
                s.born(),
                s.woman(),
                s.address(),
                s.telephone(),
                s.number(),
                s.copyOf(),
                s.slip());
    }

    private static Someone born(Someone s, @Nullable LocalDate born) {
        return new Someone(
                s.family(),
                s.given(),
                s.familyKana(),
                s.givenKana(),
                born,
                s.woman(),
                s.address(),
                s.telephone(),
                s.number(),
                s.copyOf(),
                s.slip());
    }

    private static Someone numbered(Someone s, @Nullable String number) {
        return new Someone(
                s.family(),
                s.given(),
                s.familyKana(),
                s.givenKana(),
                s.born(),
                s.woman(),
                s.address(),
                s.telephone(),
                number,
                s.copyOf(),
                s.slip());
    }

    private static String[][] rows(String text) {
        return java.util.Arrays.stream(text.replaceAll("\\s*\\n\\s*", "").split("\\|"))
                .map(row -> row.split(" "))
                .toArray(String[][]::new);
    }
}

package jp.yoridokoro.pages;

import jp.yoridokoro.base.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The summary on top of a refused form names every field as the page itself does, and leads only to fields that stand on it. */
final class Summary {
    private Summary() {}

    /** A rendered page; where it has a summary, that holds a link for every field, with what is wrong as its text. */
    static String named(String html) {
        if (!html.contains("id=\"problem\"")) {
            return html;
        }
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        for (Element link : page.select("#problem li > a")) {
            Element field = page.getElementById(link.attr("href").substring(1));
            if (field == null) {
                link.unwrap();
            } else {
                link.text(sentence(name(page, field), link.text()));
            }
        }
        return page.outerHtml();
    }

    private static String sentence(String name, String wrong) {
        if (name.isEmpty()) {
            return wrong;
        }
        return wrong.equals(Words.of("input.missing"))
                ? Words.of("form.missing", name)
                : Words.of("form.wrong", name, wrong);
    }

    /** Its label or legend; before it the legend of the row it stands in. */
    private static String name(Document page, Element field) {
        Element label = field.is("fieldset")
                ? field.selectFirst("> legend")
                : page.select("label").stream()
                        .filter(one -> one.attr("for").equals(field.id()))
                        .findFirst()
                        .orElse(null);
        Element row = field.parent() == null ? null : field.parent().closest("fieldset");
        Element group = row == null ? null : row.selectFirst("> legend");
        String own = label == null ? "" : words(label);
        return group == null || own.isEmpty() ? own : Words.of("form.inRow", words(group), own);
    }

    /** Without the mark of what must be filled in. */
    private static String words(Element label) {
        Element bare = label.clone();
        bare.select(".must").remove();
        return bare.text();
    }
}

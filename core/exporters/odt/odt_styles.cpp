#include "core/exporters/odt/odt_styles.h"

#include "core/plan/plan.h"
#include "core/plan/words.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {
namespace {

/// Paragraph and text styles; "%1" is the language, "%2" the country, "%3" where the foot ends.
const char* const fixedStyles = R"(<office:font-face-decls>
<style:font-face style:name="Text" svg:font-family="'Noto Sans', 'Liberation Sans', Arial" style:font-family-generic="swiss"/>
<style:font-face style:name="Mono" svg:font-family="'Noto Sans Mono', 'Liberation Mono', 'Courier New'" style:font-family-generic="modern" style:font-pitch="fixed"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.2cm" fo:line-height="120%" fo:orphans="2" fo:widows="2"/>
<style:text-properties style:font-name="Text" fo:font-size="10.5pt" fo:color="#000000" fo:language="%1" fo:country="%2"/>
</style:default-style>
<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"/>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.4cm"/><style:text-properties fo:font-size="19pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text"><style:paragraph-properties fo:margin-top="0.6cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="14pt"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3" style:class="text"><style:paragraph-properties fo:margin-top="0.45cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="12pt"/></style:style>
<style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="4" style:class="text"><style:paragraph-properties fo:margin-top="0.35cm" fo:margin-bottom="0.1cm"/></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard" style:class="html"><style:paragraph-properties fo:margin-left="0.8cm" fo:margin-right="0.8cm"/></style:style>
<style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph" style:parent-style-name="Standard" style:class="html"><style:text-properties style:font-name="Mono" fo:font-size="9.5pt"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Label" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-top="0.25cm" fo:margin-bottom="0.05cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Indent" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-left="0.6cm"/></style:style>
<style:style style:name="Question" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-top="0.45cm" fo:keep-with-next="always"/></style:style>
<style:style style:name="Writing_20_line" style:display-name="Writing line" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-top="0.35cm" fo:margin-bottom="0.35cm" fo:border-bottom="0.5pt solid #777777" fo:border-top="none" fo:border-left="none" fo:border-right="none" style:join-border="false" fo:keep-with-next="always"/></style:style>
<style:style style:name="Last_20_writing_20_line" style:display-name="Last writing line" style:family="paragraph" style:parent-style-name="Writing_20_line" style:class="text"><style:paragraph-properties fo:keep-with-next="auto"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-bottom="0.05cm"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph" style:parent-style-name="Heading_20_2" style:class="index"/>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard" style:class="index"><style:paragraph-properties fo:margin-top="0.15cm" fo:margin-bottom="0.05cm"><style:tab-stops><style:tab-stop style:position="17cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Contents_20_2" style:display-name="Contents 2" style:family="paragraph" style:parent-style-name="Standard" style:class="index"><style:paragraph-properties fo:margin-left="0.6cm" fo:margin-bottom="0.05cm"><style:tab-stops><style:tab-stop style:position="16.4cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-bottom="0cm"><style:tab-stops><style:tab-stop style:position="%3cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt"/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text"><style:text-properties style:font-name="Mono" fo:font-size="9.5pt"/></style:style>
<style:style style:name="Lower" style:family="text"><style:text-properties style:text-position="sub 65%"/></style:style>
<style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 65%"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>
<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
<style:style style:name="Graphics" style:family="graphic"/>
)";

constexpr int listLevels = 6;

/// A list style whose levels are bullets, or numbers in the format given.
void addListStyle(QXmlStreamWriter& xml, const QString& name, const QString& format)
{
    xml.writeStartElement(QStringLiteral("text:list-style"));
    xml.writeAttribute(QStringLiteral("style:name"), name);
    for (int level = 1; level <= listLevels; ++level) {
        xml.writeStartElement(format.isEmpty() ? QStringLiteral("text:list-level-style-bullet") : QStringLiteral("text:list-level-style-number"));
        xml.writeAttribute(QStringLiteral("text:level"), QString::number(level));
        if (format.isEmpty()) xml.writeAttribute(QStringLiteral("text:bullet-char"), level % 2 ? QStringLiteral("•") : QStringLiteral("–"));
        else {
            xml.writeAttribute(QStringLiteral("style:num-format"), format);
            xml.writeAttribute(QStringLiteral("style:num-suffix"), QStringLiteral("."));
        }
        xml.writeStartElement(QStringLiteral("style:list-level-properties"));
        xml.writeAttribute(QStringLiteral("text:list-level-position-and-space-mode"), QStringLiteral("label-alignment"));
        xml.writeEmptyElement(QStringLiteral("style:list-level-label-alignment"));
        xml.writeAttribute(QStringLiteral("text:label-followed-by"), QStringLiteral("listtab"));
        xml.writeAttribute(QStringLiteral("text:list-tab-stop-position"), QStringLiteral("%1cm").arg(0.7 * level));
        xml.writeAttribute(QStringLiteral("fo:text-indent"), QStringLiteral("-0.7cm"));
        xml.writeAttribute(QStringLiteral("fo:margin-left"), QStringLiteral("%1cm").arg(0.7 * level));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

/// "Page %1 of %2", with fields in their places.
void addPageNumber(QXmlStreamWriter& xml, const QString& pattern)
{
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype mark = pattern.indexOf(u'%', at);
        const QString field = mark < 0 ? QString() : pattern.mid(mark, 2);
        xml.writeCharacters(pattern.mid(at, mark < 0 ? -1 : mark - at));
        if (mark < 0) return;
        const bool count = field == QLatin1String("%2");
        xml.writeStartElement(count ? QStringLiteral("text:page-count") : QStringLiteral("text:page-number"));
        if (!count) xml.writeAttribute(QStringLiteral("text:select-page"), QStringLiteral("current"));
        xml.writeCharacters(QStringLiteral("1"));
        xml.writeEndElement();
        at = mark + 2;
    }
}

} // namespace

QByteArray odtStyles(const QString& languageTag, const QString& title, OdtPage page)
{
    const bool wide = page == OdtPage::Landscape;
    QByteArray out;
    QXmlStreamWriter xml(&out);
    const auto asItStands = [&](const QByteArray& markup) { xml.device()->write(markup); };
    asItStands("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles office:version=\"1.2\""
               " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
               " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
               " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">\n");
    // A language without a country: word processors pick the dictionary by the language.
    const QStringList language = languageTag.split(u'-');
    asItStands(QString::fromLatin1(fixedStyles).replace(QLatin1String("%1\" fo:country=\"%2"), language[0] + QStringLiteral("\" fo:country=\"") + language.value(1, QStringLiteral("none")))
                   .replace(QLatin1String("%3"), QString::number(wide ? odtLandscapeWidth : odtTextWidth)).toUtf8());
    addListStyle(xml, QStringLiteral("Bullets"), {});
    addListStyle(xml, QStringLiteral("Numbers"), QStringLiteral("1"));
    addListStyle(xml, QStringLiteral("Letters"), QStringLiteral("a"));
    asItStands("\n</office:styles>\n<office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"");
    asItStands(wide ? "29.7cm\" fo:page-height=\"21cm\"" : "21cm\" fo:page-height=\"29.7cm\"");
    asItStands(" fo:margin-top=\"2cm\" fo:margin-bottom=\"1.4cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\" style:print-orientation=\"");
    asItStands(wide ? "landscape" : "portrait");
    asItStands("\"/><style:footer-style>"
               "<style:header-footer-properties fo:min-height=\"0.9cm\" fo:margin-top=\"0.4cm\"/></style:footer-style></style:page-layout></office:automatic-styles>\n"
               "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:footer><text:p text:style-name=\"Footer\">");
    xml.writeCharacters(title);
    asItStands("<text:tab/>");
    addPageNumber(xml, plan::learnersWord(languageTag, QStringLiteral("pageOf")));
    asItStands("</text:p></style:footer></style:master-page></office:master-styles>\n</office:document-styles>\n");
    return out;
}

} // namespace microvet::exporters

#include "tests/core/verification/package_fixture.h"

#include "core/base/clock.h"
#include "core/base/safe_name.h"
#include "core/base/zip_writer.h"

#include "tests/core/document/document_fixture.h"

#include <gtest/gtest.h>

namespace microvet::tests {

namespace {

QByteArray prose()
{
    QByteArray text;
    for (int i = 0; i < 60; ++i) text += "<p>Step " + QByteArray::number(i) + " of baking bread at home.</p>\n";
    return text;
}

} // namespace

QByteArray pageWith(const QByteArray& body)
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Dough</title></head><body><h1>Dough</h1>\n" + body + prose() + "</body></html>\n";
}

PackageFiles soundScorm()
{
    return {{QStringLiteral("imsmanifest.xml"), R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general><title><langstring>Baking bread</langstring></title><language>en</language></general>
<lifecycle><contribute><centity><vcard>BEGIN:VCARD FN:Ada Baker END:VCARD</vcard></centity></contribute></lifecycle>
<rights><description><langstring>CC BY-SA 4.0</langstring></description></rights>
<classification><purpose><value><langstring>Educational Objective</langstring></value></purpose><description><langstring>Bakes bread</langstring></description></classification>
</lom></metadata>
<organizations default="o"><organization identifier="o"><title>Baking bread</title><item identifier="i" identifierref="r"><title>Start</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="a.png"/></resource></resources>
</manifest>)"},
            {QStringLiteral("index.html"), pageWith("<img src=\"a.png\" alt=\"A loaf\">")},
            {QStringLiteral("a.png"), "\x89PNG"}};
}

PackageFiles soundCartridge()
{
    return {{QStringLiteral("imsmanifest.xml"), R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion>
<lom:lom><lom:general><lom:title><lom:string>Baking bread</lom:string></lom:title><lom:language>en</lom:language></lom:general>
<lom:rights><lom:description><lom:string>https://creativecommons.org/licenses/by/4.0/</lom:string></lom:description></lom:rights></lom:lom></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root"><item identifier="i" identifierref="r"><title>Dough</title></item></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" href="dough.html"><file href="dough.html"/></resource>
<resource identifier="q" type="imsqti_xmlv1p2/imscc_xmlv1p3/assessment"><file href="quiz.xml"/></resource></resources>
</manifest>)"},
            {QStringLiteral("dough.html"), pageWith({})},
            {QStringLiteral("quiz.xml"), R"(<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a"><section ident="s">
<item ident="1"><presentation><material><mattext texttype="text/html">&lt;p&gt;How long does dough rise?&lt;/p&gt;</mattext></material></presentation></item>
<item ident="2"/></section></assessment></questestinterop>)"}};
}

PackageFiles soundEpub()
{
    return {{QStringLiteral("mimetype"), "application/epub+zip"},
            {QStringLiteral("META-INF/container.xml"), R"(<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>)"},
            {QStringLiteral("OPS/book.opf"), R"(<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Baking bread</dc:title><dc:language>en</dc:language><dc:creator>Ada Baker</dc:creator><dc:rights>CC BY 4.0</dc:rights></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="c"/></spine></package>)"},
            {QStringLiteral("OPS/nav.xhtml"), R"(<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Contents</title></head><body><nav><ol><li><a href="c.xhtml">Dough</a></li></ol></nav></body></html>)"},
            {QStringLiteral("OPS/c.xhtml"), "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>Dough</title></head><body><h1>Dough</h1>" + prose() + "</body></html>"}};
}

PackageFiles soundMoodle()
{
    return {{QStringLiteral("moodle_backup.xml"), R"(<moodle_backup><information><moodle_release>4.1</moodle_release><original_course_fullname>Baking bread</original_course_fullname>
<contents><activities><activity><modulename>page</modulename><title>Dough</title><directory>activities/page_1</directory></activity></activities></contents></information></moodle_backup>)"},
            {QStringLiteral("course/course.xml"), "<course><fullname>Baking bread</fullname><lang>en</lang></course>"},
            {QStringLiteral("activities/page_1/module.xml"), "<module/>"},
            {QStringLiteral("activities/page_1/page.xml"), "<activity><page><content>" + QString::fromUtf8(prose()).toHtmlEscaped().toUtf8() + "</content></page></activity>"},
            {QStringLiteral("files.xml"), "<files><file><contenthash>86f7e437faa5a7fce15d1ddcb9eaeaea377667b8</contenthash><filename>a.txt</filename><mimetype>text/plain</mimetype></file></files>"},
            {QStringLiteral("files/86/86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"), "a"},
            {QStringLiteral("questions.xml"), "<question_categories><question_category><questions><question id=\"1\"><questiontext>Flour?</questiontext><qtype>truefalse</qtype></question></questions></question_category></question_categories>"}};
}

PackageFiles soundSite()
{
    return {{QStringLiteral("index.html"), pageWith("<p><a rel=\"license\" href=\"https://creativecommons.org/licenses/by-nc-sa/4.0/\">CC BY-NC-SA 4.0</a></p>")}};
}

PackageFiles with(PackageFiles files, const char* name, const QByteArray& bytes)
{
    const QString wanted = QString::fromUtf8(name);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files[i].first != wanted) continue;
        if (bytes.isEmpty()) files.removeAt(i);
        else files[i].second = bytes;
        return files;
    }
    if (!bytes.isEmpty()) files.append({wanted, bytes});
    return files;
}

PackageFiles changed(PackageFiles files, const char* name, const QByteArray& from, const QByteArray& to)
{
    for (auto& [file, bytes] : files) {
        if (file != QString::fromUtf8(name)) continue;
        EXPECT_TRUE(bytes.contains(from)) << from.constData();
        bytes.replace(from, to);
    }
    return files;
}

QByteArray zipOf(const PackageFiles& files)
{
    NameSet names;
    const bool safe = std::all_of(files.cbegin(), files.cend(), [&](const auto& file) { return checkEntryName(file.first) && names.add(file.first); });
    if (!safe) {
        QList<std::pair<QByteArray, QByteArray>> raw; // the program itself writes no such names
        for (const auto& [name, bytes] : files) raw.append({name.toUtf8(), bytes});
        return rawZip(raw);
    }
    TestStore store;
    const QString path = QStringLiteral("/zip");
    ZipWriter zip(store, path, utcTime(QDate(2026, 3, 1), QTime(12, 0, 0)));
    for (const auto& [name, bytes] : files) EXPECT_TRUE(zip.add(name, bytes, name == files.constFirst().first ? ZipWriter::Packing::Stored : ZipWriter::Packing::Deflated));
    Progress progress;
    EXPECT_TRUE(zip.finish(progress));
    return store.bytes(path);
}

report::Report verified(const QByteArray& bytes, const QString& name, const verification::Options& options)
{
    TestStore store;
    const QString path = QStringLiteral("/in/") + name;
    store.put(path, bytes);
    const auto before = store.disk();
    Progress progress;
    const report::Report report = verification::verifyPackage(store, path, options, progress);
    EXPECT_EQ(store.disk(), before) << "nothing is left behind";
    EXPECT_EQ(report.kind, QStringLiteral("package"));
    EXPECT_EQ(report.parts.size(), 3);
    for (const report::Part& part : report.parts) EXPECT_FALSE(part.reason.isEmpty());
    for (const report::Entry& entry : report.entries) {
        EXPECT_FALSE(entry.what.isEmpty()) << qPrintable(entry.rule);
        EXPECT_FALSE(entry.what.contains(u'%') && entry.what.contains(QStringLiteral("%1"))) << qPrintable(entry.what);
        EXPECT_FALSE(entry.source.isEmpty()) << qPrintable(entry.rule);
    }
    return report;
}

report::Report verified(const PackageFiles& files, const verification::Options& options) { return verified(zipOf(files), QStringLiteral("package.zip"), options); }

bool finds(const report::Report& report, const char* rule)
{
    return std::any_of(report.entries.cbegin(), report.entries.cend(), [&](const report::Entry& entry) { return entry.rule == QLatin1String(rule); });
}

report::Verdict verdictOf(const report::Report& report, const char* part)
{
    for (const report::Part& one : report.parts)
        if (one.code == QLatin1String(part)) return one.verdict;
    ADD_FAILURE() << "no part " << part;
    return report::Verdict::Look;
}

std::string told(const report::Report& report)
{
    QString text;
    for (const report::Entry& entry : report.entries) text += entry.rule + u' ' + entry.placeName + u' ' + entry.what + u'\n';
    for (const QString& sentence : report.notDone) text += sentence + u'\n';
    return text.toStdString();
}

} // namespace microvet::tests

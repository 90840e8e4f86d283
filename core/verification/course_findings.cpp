#include "core/verification/course_findings.h"

#include "core/document/container.h"
#include "core/model/totals.h"
#include "core/model/walk.h"
#include "core/rules/accepted.h"
#include "core/rules/not_done.h"
#include "core/rules/runner.h"
#include "core/verification/seals.h"

#include <QScopeGuard>
#include <QTemporaryDir>

namespace microvet::verification {
namespace {

void takeFacts(Reading& reading, const model::Course& course)
{
    reading.title = course.title;
    reading.languages = course.language.isEmpty() ? QStringList() : QStringList{course.language};
    if (!course.licence.code.isEmpty()) reading.licences.append({course.licence.code, {}, true});
    for (const model::Contributor& person : course.contributors)
        if (person.namePublished && !person.name.isEmpty()) reading.authors.append(person.name);
    for (const model::Outcome& outcome : course.outcomes) reading.objectives.append(outcome.statement);
    const model::CourseTotals totals = model::totalsOf(course);
    reading.questions = totals.questions;
    reading.pages = totals.units;
    reading.tool = QStringLiteral("microVET Studio");
    model::forEachText(course, [&](const model::TextView& text) { reading.addText({}, text.toPlainText()); });
    reading.words = totals.amount.allWords();
}

} // namespace

report::Level levelOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Advice: return report::Level::Advice;
    case rules::Severity::Warning: return report::Level::Warning;
    case rules::Severity::Error: break;
    }
    return report::Level::Error;
}

report::Entry entryOf(const rules::Finding& finding, const rules::RuleSet& rules, const QString& placeName)
{
    static const QHash<QString, QString> sources = [] {
        QHash<QString, QString> made;
        for (const rules::RuleInfo& rule : rules::allRules()) made.insert(rule.id, rule.source);
        return made;
    }();
    const rules::FindingText text = rules::textOf(finding);
    return {
        .rule = finding.rule,
        .group = rules::codeOf(finding.group),
        .level = levelOf(finding.severity),
        .place = finding.place.toString(QUuid::WithoutBraces),
        .placeName = placeName,
        .field = QString::fromLatin1(finding.field),
        .what = text.what,
        .why = text.why,
        .how = text.how,
        .source = rules.sources.value(finding.rule, sources.value(finding.rule)),
    };
}

void checkCourse(Reading& reading, FileStore& store, const QString& path, const Options& options, Progress& progress)
{
    QTemporaryDir media;
    // A course inside an archive is unpacked there, by way of the store.
    const auto tidy = qScopeGuard([&] { (void)store.removeTree(media.path()); });
    Result<document::Document> document = store.isFolder(path) ? document::openFolder(store, path, media.path(), progress)
                                                               : document::open(store, path, media.path(), progress);
    if (!document) {
        reading.findings.add("P-S-38", reading.format.entry, {document.error().text});
        return;
    }
    for (const QString& notice : document->notices) reading.findings.notDone(QStringLiteral("structure"), notice);
    const model::Content& content = document->content;
    takeFacts(reading, content.course);
    checkCourseSeals(reading, *document, store, options);
    rules::Runner runner(reading.findings.rules(), [&](const QString& file) { return document->media->contains(file); });
    runner.checkAll(content);
    const auto entry = [&](const rules::Finding& finding) {
        return entryOf(finding, reading.findings.rules(), options.placeName ? options.placeName(content, finding.place) : QString());
    };
    // No part hangs on it: it is said, and that is all.
    for (const QString& sentence : rules::notDone(content, reading.findings.rules())) reading.findings.notDone({}, sentence);
    const rules::Judged judged = rules::judge(content, runner.findings());
    for (const rules::Finding& finding : judged.open) reading.findings.add(entry(finding));
    for (const rules::AcceptedOne& one : judged.accepted)
        reading.findings.accept({entry(one.finding), one.by.reason, one.by.author, one.by.time});
}

} // namespace microvet::verification

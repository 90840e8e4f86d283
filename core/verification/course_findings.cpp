#include "core/verification/course_findings.h"

#include "core/document/container.h"
#include "core/model/totals.h"
#include "core/model/walk.h"
#include "core/rules/runner.h"

#include <QScopeGuard>
#include <QTemporaryDir>

namespace microvet::verification {
namespace {

report::Level levelOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Advice: return report::Level::Advice;
    case rules::Severity::Warning: return report::Level::Warning;
    case rules::Severity::Error: break;
    }
    return report::Level::Error;
}

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
    rules::Runner runner(reading.findings.rules(), [&](const QString& file) { return document->media->contains(file); });
    runner.checkAll(content);
    static const QHash<QString, QString> sources = [] {
        QHash<QString, QString> made;
        for (const rules::RuleInfo& rule : rules::allRules()) made.insert(rule.id, rule.source);
        return made;
    }();
    for (const rules::Finding& finding : runner.findings()) {
        const rules::FindingText text = rules::textOf(finding);
        report::Entry entry;
        entry.rule = finding.rule;
        entry.group = rules::codeOf(finding.group);
        entry.level = levelOf(finding.severity);
        entry.place = finding.place.toString(QUuid::WithoutBraces);
        entry.placeName = options.placeName ? options.placeName(content, finding.place) : QString();
        entry.field = QString::fromLatin1(finding.field);
        entry.what = text.what;
        entry.why = text.why;
        entry.how = text.how;
        entry.source = reading.findings.rules().sources.value(finding.rule, sources.value(finding.rule));
        reading.findings.add(std::move(entry));
    }
}

} // namespace microvet::verification

#include "core/actions/comparison/report.h"
#include "core/base/id.h"

#include <QJsonArray>

namespace microvet::actions {

using namespace model;

namespace {

QString codeOf(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Added:
        return QStringLiteral("added");
    case Difference::Removed:
        return QStringLiteral("removed");
    case Difference::Changed:
        break;
    case Difference::Moved:
        return QStringLiteral("moved");
    case Difference::Reordered:
        return QStringLiteral("reordered");
    }
    return QStringLiteral("changed");
}

QString codeOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Course:
        return QStringLiteral("course");
    case ElementKind::Outcome:
        return QStringLiteral("outcome");
    case ElementKind::Module:
        return QStringLiteral("module");
    case ElementKind::Unit:
        return QStringLiteral("unit");
    case ElementKind::Block:
        return QStringLiteral("block");
    case ElementKind::Assessment:
        return QStringLiteral("assessment");
    case ElementKind::Question:
        return QStringLiteral("question");
    case ElementKind::Option:
        return QStringLiteral("option");
    case ElementKind::Rubric:
        return QStringLiteral("rubric");
    case ElementKind::Term:
        return QStringLiteral("term");
    case ElementKind::Reference:
        return QStringLiteral("reference");
    case ElementKind::Media:
        return QStringLiteral("media");
    case ElementKind::Person:
        return QStringLiteral("person");
    case ElementKind::Comment:
        return QStringLiteral("comment");
    case ElementKind::Part:
    case ElementKind::None:
        break;
    }
    return QStringLiteral("part");
}

QJsonArray pathJson(const QList<PlaceStep>& path)
{
    QJsonArray json;
    for (const PlaceStep& step : path) {
        QJsonObject one{{QStringLiteral("element"), idText(step.element)},
                        {QStringLiteral("type"), codeOf(step.kind)},
                        {QStringLiteral("number"), step.number}};
        if (!step.title.isEmpty()) one.insert(QStringLiteral("title"), step.title);
        json.append(one);
    }
    return json;
}

QJsonObject mediumJson(const Media& medium)
{
    return {{QStringLiteral("element"), medium.id.toString()},
            {QStringLiteral("file"), medium.file},
            {QStringLiteral("name"), medium.name},
            {QStringLiteral("mimeType"), medium.mimeType},
            {QStringLiteral("size"), medium.size},
            {QStringLiteral("width"), medium.width},
            {QStringLiteral("height"), medium.height}};
}

QJsonArray wordsJson(const QList<Passage>& words)
{
    static const QString kinds[]{QStringLiteral("same"), QStringLiteral("removed"), QStringLiteral("added")};
    QJsonArray json;
    for (const Passage& passage : words)
        json.append(QJsonObject{{QStringLiteral("kind"), kinds[passage.kind]}, {QStringLiteral("text"), passage.text}});
    return json;
}

QJsonObject fieldJson(const FieldDifference& field)
{
    QJsonObject json{{QStringLiteral("field"), QString::fromLatin1(field.field)}};
    if (field.isText()) {
        json.insert(QStringLiteral("words"), wordsJson(field.words));
        if (field.onlyFormat()) json.insert(QStringLiteral("onlyFormat"), true);
    }
    if (!field.rawBefore.isUndefined() && !field.rawBefore.isNull())
        json.insert(QStringLiteral("before"), field.rawBefore);
    if (!field.rawAfter.isUndefined() && !field.rawAfter.isNull()) json.insert(QStringLiteral("after"), field.rawAfter);
    if (field.mediumBefore) json.insert(QStringLiteral("mediumBefore"), mediumJson(*field.mediumBefore));
    if (field.mediumAfter) json.insert(QStringLiteral("mediumAfter"), mediumJson(*field.mediumAfter));
    return json;
}

QJsonObject differenceJson(const Difference& difference)
{
    QJsonArray fields;
    for (const FieldDifference& field : difference.fields)
        fields.append(fieldJson(field));
    QJsonObject json{{QStringLiteral("kind"), codeOf(difference.kind)},
                     {QStringLiteral("element"), idText(difference.element)},
                     {QStringLiteral("type"),
                      codeOf(difference.path.isEmpty() ? ElementKind::None : difference.path.constLast().kind)},
                     {QStringLiteral("path"), pathJson(difference.path)},
                     {QStringLiteral("fields"), fields}};
    if (!difference.from.isEmpty()) json.insert(QStringLiteral("from"), pathJson(difference.from));
    return json;
}

QJsonObject versionJson(const ComparedVersion& version)
{
    QJsonObject json{{QStringLiteral("name"), version.name},
                     {QStringLiteral("title"), version.title},
                     {QStringLiteral("course"), idText(version.course)}};
    if (!version.contentHash.isEmpty()) json.insert(QStringLiteral("contentHash"), version.contentHash);
    return json;
}

} // namespace

QJsonObject toJson(const Comparison& comparison)
{
    QJsonArray differences;
    QJsonObject counts;
    for (const Difference& difference : comparison.differences) {
        differences.append(differenceJson(difference));
        const QString kind = codeOf(difference.kind);
        counts.insert(kind, counts.value(kind).toInt() + 1);
    }
    return {{QStringLiteral("format"), QStringLiteral("microvet-comparison")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("before"), versionJson(comparison.before)},
            {QStringLiteral("after"), versionJson(comparison.after)},
            {QStringLiteral("sameCourse"), comparison.kinship == Kinship::Same},
            {QStringLiteral("equal"), comparison.differences.isEmpty()},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("differences"), differences}};
}

} // namespace microvet::actions

#include "core/rules/texts.h"

#include "core/rules/finding.h"
#include "core/rules/fixes.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::rules {
namespace {

QString shown(const QVariant& argument)
{
    if (argument.typeId() == QMetaType::Double) return QLocale().toString(argument.toDouble(), 'f', 1);
    if (argument.typeId() == QMetaType::Int) return QLocale().toString(argument.toInt());
    return argument.toString();
}

QString filled(const char* text, const QVariantList& arguments) { return filledText("microvet::rules", text, arguments); }

const RuleText* textFor(const Finding& finding)
{
    if (!finding.arguments.isEmpty() && finding.arguments[0].typeId() == QMetaType::QString)
        if (const RuleText* text = ruleText(finding.rule + u'/' + finding.arguments[0].toString())) return text;
    return ruleText(finding.rule);
}

} // namespace

QString filledText(const char* context, const char* text, const QVariantList& arguments)
{
    QString out;
    const QString pattern = QCoreApplication::translate(context, text);
    // Not QString::arg: an argument may itself hold "%1", and a text need not use every argument.
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit()) {
            const int number = pattern[i + 1].digitValue();
            if (number >= 1 && number <= arguments.size()) out += shown(arguments[number - 1]);
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

const QList<RuleText>& ruleTexts()
{
    static const QList<RuleText> list = structureTexts() + contentTexts() + qualityTexts() + licenceTexts();
    return list;
}

const RuleText* ruleText(const QString& key)
{
    static const QHash<QString, const RuleText*> index = [] {
        QHash<QString, const RuleText*> made;
        for (const RuleText& text : ruleTexts()) made.insert(QString::fromLatin1(text.key), &text);
        return made;
    }();
    return index.value(key);
}

QString ruleSummary(const QString& rule)
{
    const RuleText* text = ruleText(rule);
    if (!text) return rule;
    const QString dots = QStringLiteral("…");
    return filled(text->what, {dots, dots, dots, dots});
}

FindingText textOf(const Finding& finding)
{
    const RuleText* text = textFor(finding);
    // A rule of a newer program, kept in a review.
    if (!text) return {QCoreApplication::translate("microvet::rules", "Rule %1 found something here.").arg(finding.rule), {}, {}};
    return {filled(text->what, finding.arguments), filled(text->why, finding.arguments), filled(text->how, finding.arguments)};
}

QString fixLabel(const Finding& finding)
{
    const RuleText* text = textFor(finding);
    return text && text->fix && fixFor(finding.rule) ? filled(text->fix, finding.arguments) : QString();
}

} // namespace microvet::rules

#pragma once

#include <QList>
#include <QString>
#include <QVariantList>

namespace microvet::rules {

/// The words of a rule, English; %1, %2 … stand for the finding's arguments. "C-04/unit" is for findings whose first
/// argument is "unit". The label is that of the button that mends it.
struct RuleText {
    const char* key;
    const char* what;
    const char* why;
    const char* how;
    const char* fix = nullptr;
};

const QList<RuleText>& ruleTexts();
// By subject, each in its own file.
const QList<RuleText>& structureTexts();
const QList<RuleText>& contentTexts();
const QList<RuleText>& qualityTexts();
const QList<RuleText>& licenceTexts();
const RuleText* ruleText(const QString& key);
/// `text` in the language of the program, its %1, %2 … filled in.
QString filledText(const char* context, const char* text, const QVariantList& arguments);
/// What the rule finds, in the language of the program, with "…" for what a finding fills in.
QString ruleSummary(const QString& rule);

} // namespace microvet::rules

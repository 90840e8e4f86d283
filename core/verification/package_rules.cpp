#include "core/verification/package_rules.h"

namespace microvet::verification {

using report::Level;

const QList<PackageRule>& packageRules()
{
    static const QList<PackageRule> rules{
        {"P-S-01", "structure", Level::Error, false, "ZIP file format (APPNOTE 6.3); POSIX.1 pax/ustar"},
        {"P-S-02", "structure", Level::Warning, true, "House rule"},
        {"P-S-03", "structure", Level::Error, false, "House rule: safe archives"},
        {"P-S-04", "structure", Level::Error, false, "House rule: safe archives"},
        {"P-S-05", "structure", Level::Error, false, "ZIP file format (APPNOTE 6.3), 4.4.17"},
        {"P-S-06", "structure", Level::Error, false, "EPUB 3.3 OCF, 4.2.3; Microsoft: naming files"},
        {"P-S-07", "structure", Level::Error, false, "EPUB 3.3 OCF, 4.2.3"},
        {"P-S-08", "structure", Level::Warning, false, "ZIP file format (APPNOTE 6.3), appendix D"},
        {"P-S-09", "structure", Level::Error, false, "House rule: safe archives"},
        {"P-S-10", "structure", Level::Warning, false, "Microsoft: maximum path length"},
        {"P-S-11", "structure", Level::Error, false, "House rule: no programs"},
        {"P-S-12", "structure", Level::Error, false, "House rule: no programs"},
        {"P-S-13", "structure", Level::Error, false, "House rule: no programs"},
        {"P-S-14", "structure", Level::Warning, false, "House rule"},
        {"P-S-15", "structure", Level::Warning, false, "House rule"},
        {"P-S-16", "structure", Level::Warning, false, "House rule"},
        {"P-S-17", "structure", Level::Error, false, "IMS CP 1.1.4; EPUB 3.3 OCF; Moodle backup"},
        {"P-S-18", "structure", Level::Error, false, "XML 1.0"},
        {"P-S-19", "structure", Level::Error, false, "House rule: safe archives"},
        {"P-S-20", "structure", Level::Error, false, "IMS CP 1.1.4; SCORM 1.2 CAM 2.3; EPUB 3.3"},
        {"P-S-21", "structure", Level::Warning, false, "IMS CP 1.1.4; SCORM 1.2 CAM 2.3; EPUB 3.3"},
        {"P-S-22", "structure", Level::Error, false, "SCORM 1.2 CAM 2.3; EPUB 3.3, spine; IMS CC 1.3"},
        {"P-S-23", "structure", Level::Error, false, "IMS CP 1.1.4; EPUB 3.3"},
        {"P-S-24", "structure", Level::Note, false, "House rule"},
        {"P-S-25", "structure", Level::Warning, false, "House rule: courses work offline; GDPR, article 5"},
        {"P-S-26", "structure", Level::Error, false, "GDPR, articles 5 and 6; ePrivacy Directive 2002/58/EC, article 5"},
        {"P-S-27", "structure", Level::Warning, false, "House rule"},
        {"P-S-28", "structure", Level::Error, false, "EPUB 3.3 OCF, 4.3"},
        {"P-S-29", "structure", Level::Error, false, "House rule"},
        {"P-S-30", "structure", Level::Error, false, "IMS CP 1.1.4; SCORM 1.2 CAM 2.3"},
        {"P-S-31", "structure", Level::Note, false, "House rule"},
        {"P-S-32", "structure", Level::Error, false, "IMS CP 1.1.4"},
        {"P-S-33", "structure", Level::Warning, false, "IMS CP 1.1.4; IMS CC 1.3"},
        {"P-S-34", "structure", Level::Warning, true, "House rule: limits of safe reading"},
        {"P-S-35", "structure", Level::Warning, true, "House rule: limits of safe reading"},
        {"P-S-36", "structure", Level::Warning, false, "SCORM 1.2 CAM 2.3; IMS CC 1.3"},
        {"P-S-37", "structure", Level::Warning, false, "Unicode; HTML: character encodings"},
        {"P-S-38", "structure", Level::Error, false, "microVET course file"},
        {"P-S-39", "structure", Level::Warning, false, "House rule"},
        {"P-S-40", "structure", Level::Error, false, "House rule"},
        {"P-S-41", "structure", Level::Error, false, "microVET seal"},
        {"P-S-42", "structure", Level::Warning, false, "microVET seal"},
        {"P-C-01", "content", Level::Warning, false, "IEEE 1484.12.1 LOM 1.2; Dublin Core"},
        {"P-C-02", "content", Level::Warning, false, "IEEE 1484.12.1 LOM 1.3; EPUB 3.3, dc:language"},
        {"P-C-03", "content", Level::Warning, true, "House rule"},
        {"P-C-04", "licence", Level::Warning, true, "microVET framework: Creative Commons licence"},
        {"P-C-05", "licence", Level::Error, false, "microVET framework: reuse and adaptation for non-commercial purposes"},
        {"P-C-06", "licence", Level::Warning, true, "microVET framework: Creative Commons licence"},
        {"P-C-07", "licence", Level::Warning, false, "Creative Commons 4.0, section 3(a)"},
        {"P-C-08", "content", Level::Warning, true, "House rule"},
        {"P-C-09", "content", Level::Warning, false, "House rule"},
        {"P-C-10", "content", Level::Advice, false, "Council Recommendation 2022/C 243/02, Annex I, element 9"},
        {"P-C-11", "content", Level::Warning, false, "microVET framework: languages of the partnership"},
        {"P-C-12", "licence", Level::Warning, true, "microVET framework: Creative Commons licence"},
        {"P-C-13", "content", Level::Error, false, "GDPR, article 5"},
        {"P-Q-01", "accessibility", Level::Error, false, "WCAG 2.2, 1.1.1"},
        {"P-Q-02", "accessibility", Level::Warning, false, "WCAG 2.2, 3.1.1"},
        {"P-Q-03", "accessibility", Level::Warning, false, "WCAG 2.2, 2.4.2"},
        {"P-Q-04", "accessibility", Level::Warning, false, "WCAG 2.2, 1.3.1"},
        {"P-Q-05", "accessibility", Level::Advice, false, "WCAG 2.2, 2.4.6"},
        {"P-Q-06", "accessibility", Level::Warning, false, "WCAG 2.2, 1.3.1"},
        {"P-Q-07", "accessibility", Level::Warning, false, "WCAG 2.2, 2.4.4"},
        {"P-Q-08", "accessibility", Level::Warning, false, "WCAG 2.2, 2.4.4"},
        {"P-Q-09", "accessibility", Level::Warning, false, "WCAG 2.2, 1.2.2"},
        {"P-Q-10", "accessibility", Level::Advice, false, "WCAG 2.2, 1.2.1"},
        {"P-Q-11", "accessibility", Level::Warning, false, "WCAG 2.2, 4.1.2"},
        {"P-Q-12", "accessibility", Level::Warning, false, "WCAG 2.2, 1.4.2"},
        {"P-Q-13", "accessibility", Level::Warning, false, "WCAG 2.2, 3.3.2"},
        {"P-Q-14", "accessibility", Level::Warning, false, "WCAG 2.2, 1.4.4"},
        {"P-Q-15", "quality", Level::Advice, false, "IEEE 1484.12.1 LOM 9; IMS curriculum standards metadata"},
        {"P-Q-16", "accessibility", Level::Warning, false, "WCAG 2.2, 2.2.1"},
    };
    return rules;
}

const PackageRule* packageRule(const QString& id)
{
    static const QHash<QString, const PackageRule*> index = [] {
        QHash<QString, const PackageRule*> made;
        for (const PackageRule& rule : packageRules()) made.insert(QString::fromLatin1(rule.id), &rule);
        return made;
    }();
    return index.value(id);
}

const QList<rules::RuleText>& packageTexts()
{
    static const QList<rules::RuleText> list = packageStructureTexts() + packageContentTexts() + packageQualityTexts();
    return list;
}

const rules::RuleText* packageText(const QString& key)
{
    static const QHash<QString, const rules::RuleText*> index = [] {
        QHash<QString, const rules::RuleText*> made;
        for (const rules::RuleText& text : packageTexts()) made.insert(QString::fromLatin1(text.key), &text);
        return made;
    }();
    return index.value(key);
}

QString packageRuleSummary(const QString& rule)
{
    const rules::RuleText* text = packageText(rule);
    const QString dots = QStringLiteral("…");
    return text ? rules::filledText("microvet::verification", text->what, {dots, dots, dots, dots}) : rule;
}

QString partOfGroup(const QString& group)
{
    if (group == QLatin1String("structure") || group == QLatin1String("credential")) return QStringLiteral("structure");
    if (group == QLatin1String("content") || group == QLatin1String("licence")) return QStringLiteral("content");
    return QStringLiteral("quality");
}

} // namespace microvet::verification

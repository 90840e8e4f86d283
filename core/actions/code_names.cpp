#include "core/actions/code_names.h"

#include <QCoreApplication>
#include <QHash>

namespace microvet::actions {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions::CodeNames) };

} // namespace

QString nameOf(model::OutcomeKind value)
{
    switch (value) {
    case model::OutcomeKind::Knowledge: return Tr::tr("Knowledge");
    case model::OutcomeKind::Skill: return Tr::tr("Skill");
    case model::OutcomeKind::Autonomy: return Tr::tr("Responsibility and autonomy");
    case model::OutcomeKind::Unset: break;
    }
    return {};
}

QString nameOf(model::Bloom value)
{
    switch (value) {
    case model::Bloom::Remember: return Tr::tr("Remember");
    case model::Bloom::Understand: return Tr::tr("Understand");
    case model::Bloom::Apply: return Tr::tr("Apply");
    case model::Bloom::Analyse: return Tr::tr("Analyse");
    case model::Bloom::Evaluate: return Tr::tr("Evaluate");
    case model::Bloom::Create: return Tr::tr("Create");
    case model::Bloom::Unset: break;
    }
    return {};
}

QString nameOf(model::CreditFramework value)
{
    switch (value) {
    case model::CreditFramework::Ecvet: return Tr::tr("ECVET points");
    case model::CreditFramework::Ects: return Tr::tr("ECTS credits");
    case model::CreditFramework::None: return Tr::tr("No credit points");
    case model::CreditFramework::Unset: break;
    }
    return {};
}

QString nameOf(model::StackKind value)
{
    switch (value) {
    case model::StackKind::StandAlone: return Tr::tr("Stands alone");
    case model::StackKind::Stackable: return Tr::tr("Counts towards something larger");
    case model::StackKind::Unset: break;
    }
    return {};
}

QString nameOf(model::Usage value)
{
    switch (value) {
    case model::Usage::Own: return Tr::tr("Our own work");
    case model::Usage::Adapted: return Tr::tr("Changed by us");
    case model::Usage::Unmodified: return Tr::tr("As it was found");
    case model::Usage::Linked: return Tr::tr("Only linked to");
    case model::Usage::Permission: return Tr::tr("With permission");
    case model::Usage::Exception: return Tr::tr("Under an exception of copyright law");
    case model::Usage::Unset: break;
    }
    return {};
}

QString nameOf(model::People value)
{
    switch (value) {
    case model::People::None: return Tr::tr("Nobody can be recognised");
    case model::People::Consent: return Tr::tr("Their consent is held");
    case model::People::Blurred: return Tr::tr("Faces are blurred");
    case model::People::Unset: break;
    }
    return {};
}

QString nameOf(model::Role value)
{
    switch (value) {
    case model::Role::Author: return Tr::tr("Author");
    case model::Role::SubjectExpert: return Tr::tr("Subject expert");
    case model::Role::Media: return Tr::tr("Pictures and media");
    case model::Role::Reviewer: return Tr::tr("Reviewer");
    case model::Role::Translator: return Tr::tr("Translator");
    case model::Role::Coordinator: return Tr::tr("Coordinator");
    case model::Role::Ambassador: return Tr::tr("Ambassador");
    case model::Role::Unset: break;
    }
    return {};
}

QString nameOf(model::CalloutKind value)
{
    switch (value) {
    case model::CalloutKind::Note: return Tr::tr("Note");
    case model::CalloutKind::Tip: return Tr::tr("Tip");
    case model::CalloutKind::Important: return Tr::tr("Important");
    case model::CalloutKind::Warning: return Tr::tr("Warning");
    case model::CalloutKind::Example: return Tr::tr("Example");
    case model::CalloutKind::Unset: break;
    }
    return {};
}

QString nameOf(model::ImageWidth value)
{
    switch (value) {
    case model::ImageWidth::Small: return Tr::tr("Small");
    case model::ImageWidth::Medium: return Tr::tr("Medium");
    case model::ImageWidth::Full: return Tr::tr("Full width");
    case model::ImageWidth::Unset: break;
    }
    return {};
}

QString nameOf(model::Notation value)
{
    switch (value) {
    case model::Notation::Latex: return Tr::tr("LaTeX");
    case model::Notation::AsciiMath: return Tr::tr("AsciiMath");
    case model::Notation::Unset: break;
    }
    return {};
}

QString nameOf(model::AssessmentKind value)
{
    switch (value) {
    case model::AssessmentKind::Formative: return Tr::tr("For practice (formative)");
    case model::AssessmentKind::Summative: return Tr::tr("Counts (summative)");
    case model::AssessmentKind::Unset: break;
    }
    return {};
}

QString nameOf(model::EvaluationKind value)
{
    switch (value) {
    case model::EvaluationKind::Scale: return Tr::tr("Scale from 1 to 5");
    case model::EvaluationKind::OpenText: return Tr::tr("Own words");
    case model::EvaluationKind::Choice: return Tr::tr("Choice");
    case model::EvaluationKind::Unset: break;
    }
    return {};
}

QString nameOf(model::OriginKind value)
{
    switch (value) {
    case model::OriginKind::Adaptation: return Tr::tr("Adaptation");
    case model::OriginKind::Translation: return Tr::tr("Translation");
    case model::OriginKind::Copy: return Tr::tr("Copy");
    case model::OriginKind::Unset: break;
    }
    return {};
}

QString blockTypeName(const QString& type)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Text")},
        {QStringLiteral("image"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Picture")},
        {QStringLiteral("audio"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Audio")},
        {QStringLiteral("video"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Video")},
        {QStringLiteral("download"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "File to download")},
        {QStringLiteral("callout"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Callout")},
        {QStringLiteral("table"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Table")},
        {QStringLiteral("accordion"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Accordion")},
        {QStringLiteral("flash-cards"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Flash cards")},
        {QStringLiteral("worked-example"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Worked example")},
        {QStringLiteral("link-list"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "List of links")},
        {QStringLiteral("embed"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Page of somebody else")},
        {QStringLiteral("activity"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Activity")},
        {QStringLiteral("reflection"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Reflection")},
        {QStringLiteral("knowledge-check"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Knowledge check")},
        {QStringLiteral("glossary"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Glossary terms")},
        {QStringLiteral("formula"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Formula")},
    };
    const char* name = names.value(type);
    return name ? Tr::tr(name) : Tr::tr("Block of a newer version (%1)").arg(type);
}

QString questionTypeName(const QString& type)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("single"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Single choice")},
        {QStringLiteral("multiple"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Multiple choice")},
        {QStringLiteral("true-false"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "True or false")},
        {QStringLiteral("matching"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Matching")},
        {QStringLiteral("ordering"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Ordering")},
        {QStringLiteral("short-answer"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Short answer")},
        {QStringLiteral("gaps"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Text with gaps")},
        {QStringLiteral("drag-words"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Words into gaps")},
        {QStringLiteral("numeric"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Number")},
        {QStringLiteral("categorise"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Sorting into groups")},
        {QStringLiteral("hotspot"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Places in a picture")},
        {QStringLiteral("essay"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Essay")},
        {QStringLiteral("practical"), QT_TRANSLATE_NOOP("microvet::actions::CodeNames", "Practical task")},
    };
    const char* name = names.value(type);
    return name ? Tr::tr(name) : Tr::tr("Question of a newer version (%1)").arg(type);
}

} // namespace microvet::actions

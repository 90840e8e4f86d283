#include "ui/guide/guide_words.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>

namespace microvet::ui {
namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Guide) }; }

using methodology::StepState;

QString stateName(StepState state)
{
    switch (state) {
    case StepState::ToDo: return Tr::tr("To do");
    case StepState::InWork: return Tr::tr("In work");
    case StepState::Done: return Tr::tr("Done");
    }
    return {};
}

QIcon stateIcon(StepState state)
{
    switch (state) {
    case StepState::ToDo: return icon(QStringLiteral("state-empty"));
    case StepState::InWork: return icon(QStringLiteral("state-work"));
    case StepState::Done: return icon(QStringLiteral("good"), Ink::Good);
    }
    return {};
}

QString usualTime(int minutes)
{
    return minutes < 120 ? Tr::tr("about %n minutes", nullptr, minutes) : Tr::tr("about %n hours", nullptr, (minutes + 30) / 60);
}

} // namespace microvet::ui

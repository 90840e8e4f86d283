#include "ui/programme/records/ask_before_leaving.h"

#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::AskBeforeLeaving)
};

} // namespace

void askBeforeLeaving(Prompts& prompts, QWidget* window, std::function<void()> drop, std::function<void()> keep, const QString& unkept)
{
    using Weight = Question::Weight;
    Question question{QStringLiteral("leaveEntered"),
                      keep ? Tr::tr("Keep what you have entered?") : Tr::tr("Close without keeping?"),
                      unkept.isEmpty() ? Tr::tr("What you have entered is in this window only so far.") : unkept,
                      {{QStringLiteral("stay"), Tr::tr("&Go on"), keep ? Weight::Normal : Weight::Default},
                       {QStringLiteral("drop"), Tr::tr("&Close without keeping"), Weight::Destructive}},
                      QStringLiteral("stay")};
    if (keep) question.buttons.prepend({QStringLiteral("keep"), Tr::tr("&Keep"), Weight::Default});
    prompts.ask(window, question, [window = QPointer(window), drop = std::move(drop), keep = std::move(keep)](const QString& answer) {
        if (!window) return;
        if (answer == QLatin1String("keep") && keep) keep();
        if (answer == QLatin1String("drop")) drop();
    });
}

} // namespace microvet::ui

#include "ui/programme/records/language_menu.h"

#include "core/programme/letters/words.h"
#include "core/programme/validation.h"
#include "ui/widgets/locale_lists.h"

#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

void giveLanguages(QPushButton* button, const std::function<void(const QString& language)>& then)
{
    auto* menu = new QMenu(button);
    for (const QString& code : programme::letterLanguages())
        QObject::connect(menu->addAction(ownLanguageName(code)), &QAction::triggered, button, [then, code] { then(code); });
    button->setMenu(menu);
}

} // namespace microvet::ui

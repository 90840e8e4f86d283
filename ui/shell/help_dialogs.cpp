#include "ui/shell/help_dialogs.h"

#include "ui/shell/theme.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::HelpDialogs) };

QVBoxLayout* makePage(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* page = new QVBoxLayout(dialog);
    const int gap = theme::gap(dialog);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    return page;
}

void addClose(QDialog* dialog, QVBoxLayout* page)
{
    auto* buttons = new QDialogButtonBox(dialog);
    QPushButton* close = buttons->addButton(Tr::tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    page->addWidget(buttons);
}

} // namespace

QDialog* makeAboutDialog(QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setWindowTitle(Tr::tr("About microVET Studio"));
    QVBoxLayout* page = makePage(dialog);
    page->addWidget(headingLabel(Tr::tr("microVET Studio %1").arg(QCoreApplication::applicationVersion()), 1.4, dialog));
    const auto add = [&](const QString& text) {
        auto* label = new QLabel(text, dialog);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        page->addWidget(label);
    };
    add(Tr::tr("With this program, people who teach in vocational education write short courses that end in a micro-credential. "
               "It works without a network, and your courses stay on your computer."));
    add(Tr::tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty. The "
               "example course may be used under Creative Commons BY-NC-SA 4.0."));
    page->addWidget(mutedLabel(Tr::tr("Made with Qt %1.").arg(QString::fromLatin1(qVersion())), dialog));
    page->addStretch();
    addClose(dialog, page);
    // A dialog shows at most two thirds of the screen by itself, and would clip wrapped text on a small one.
    const int width = em(dialog, 26);
    dialog->setMinimumWidth(width);
    dialog->resize(width, page->totalHeightForWidth(width));
    return dialog;
}

} // namespace microvet::ui

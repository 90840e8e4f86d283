#include "ui/shell/prompts.h"

#include "ui/widgets/style.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace microvet::ui {

namespace {

void openDialog(QFileDialog* dialog, Prompts::Answers then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, then = std::move(then)](int result) {
        then(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

Prompts::Answers one(Prompts::Answer then)
{
    return [then = std::move(then)](const QStringList& files) { then(files.value(0)); };
}

/// A short bold sentence, what it means below it, and one of the program's own signs.
QMessageBox* makeBox(const QString& sign, Ink ink, const QString& title, const QString& text, QWidget* parent)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, QCoreApplication::applicationName(), title, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text);
    const int size = em(box, 2.2);
    box->setIconPixmap(icon(sign, ink).pixmap(QSize(size, size), box->devicePixelRatioF()));
    const int letter = box->fontMetrics().averageCharWidth();
    if (auto* label = box->findChild<QLabel*>(QStringLiteral("qt_msgbox_label"))) setScaledFont(label, 1.1, QFont::DemiBold);
    if (auto* label = box->findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel"))) label->setMinimumWidth(letter * 44);
    return box;
}

} // namespace

void Prompts::askOpenFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter, Answer then)
{
    auto* dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openDialog(dialog, one(std::move(then)));
}

void Prompts::askOpenFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter, Answers then)
{
    auto* dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    openDialog(dialog, std::move(then));
}

void Prompts::askSaveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter,
                          const QString& suffix, Answer then)
{
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(QFileInfo(proposal).absolutePath());
    dialog->selectFile(QFileInfo(proposal).fileName());
    openDialog(dialog, one(std::move(then)));
}

void Prompts::askFolder(QWidget* parent, const QString& title, const QString& folder, Answer then)
{
    auto* dialog = new QFileDialog(parent, title, folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openDialog(dialog, one(std::move(then)));
}

void Prompts::ask(QWidget* parent, const Question& question, Answer then)
{
    auto* box = makeBox(QStringLiteral("question"), Ink::Advice, question.title, question.text, parent);
    box->setObjectName(question.name);
    QHash<QAbstractButton*, QString> ids;
    for (const Question::Button& button : question.buttons) {
        const auto role = button.id == question.cancel                       ? QMessageBox::RejectRole
                          : button.weight == Question::Weight::Destructive ? QMessageBox::DestructiveRole
                                                                           : QMessageBox::AcceptRole;
        QPushButton* push = box->addButton(button.text, role);
        push->setObjectName(button.id);
        ids.insert(push, button.id);
        if (button.weight == Question::Weight::Default) box->setDefaultButton(push);
        if (button.id == question.cancel) box->setEscapeButton(push);
    }
    QObject::connect(box, &QDialog::finished, box, [box, ids, cancel = question.cancel, then = std::move(then)] {
        then(ids.value(box->clickedButton(), cancel));
    });
    box->open();
}

void Prompts::tell(QWidget* parent, const QString& title, const QString& text)
{
    auto* box = makeBox(QStringLiteral("warning"), Ink::Warning, title, text, parent);
    box->addButton(QMessageBox::Ok);
    box->open();
}

bool Prompts::openUrl(const QUrl& url) { return QDesktopServices::openUrl(url); }

} // namespace microvet::ui

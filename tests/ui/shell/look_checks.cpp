#include "look_checks.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <gtest/gtest.h>

namespace microvet::ui::look {

namespace {

bool isNamed(QWidget* widget)
{
    if (!widget->accessibleName().isEmpty()) return true;
    for (QObject* label : widget->window()->findChildren<QLabel*>())
        if (static_cast<QLabel*>(label)->buddy() == widget) return true;
    if (qobject_cast<QComboBox*>(widget)) return false; // on Linux its interface answers the current text whatever the name
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face && (!face->isValid() || !face->text(QAccessible::Name).isEmpty()); // see expectRoles
}

QChar mnemonic(const QString& text)
{
    QString rest = text;
    rest.remove(QLatin1String("&&"));
    const qsizetype at = rest.indexOf(QLatin1Char('&'));
    return at < 0 || at + 1 >= rest.size() ? QChar() : rest[at + 1].toLower();
}

/// Parts of Qt's own widgets are Qt's business.
bool isOurs(const QWidget* widget) { return !widget->objectName().startsWith(QLatin1String("qt_")); }

int room(const QWidget* widget, const QString& text) { return widget->fontMetrics().horizontalAdvance(QString(text).remove(QLatin1Char('&'))); }

} // namespace

void shoot(QWidget* widget, const QString& name)
{
    const QString to = qEnvironmentVariable("MICROVET_SHOTS");
    if (!to.isEmpty()) widget->grab().save(QStringLiteral("%1/%2.png").arg(to, name));
}

void waitUntilCalm(QWidget* root)
{
    const auto places = [root] {
        QList<QRect> all;
        for (const QWidget* widget : root->findChildren<QWidget*>()) all << widget->geometry();
        return all;
    };
    int calm = 0;
    QList<QRect> before = places();
    std::ignore = QTest::qWaitFor([&] {
        QTest::qWait(20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QList<QRect> now = places();
        calm = now == before ? calm + 1 : 0;
        before = std::move(now);
        return calm == 4;
    }, 10000);
}

void expectNames(QWidget* root)
{
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !isOurs(widget)) continue;
        EXPECT_TRUE(isNamed(widget)) << root->objectName().toStdString() << ": " << widget->metaObject()->className() << ' '
                                     << widget->objectName().toStdString();
    }
}

void expectUniqueMnemonics(QWidget* dialog, const QList<QAction*>& taken)
{
    QHash<QChar, QString> seen;
    for (const QAction* action : taken) seen.insert(mnemonic(action->text()), action->text());
    const auto take = [&](const QString& text, const QWidget* widget) {
        const QChar letter = mnemonic(text);
        if (letter.isNull() || !widget->isVisibleTo(dialog)) return;
        EXPECT_FALSE(seen.contains(letter)) << text.toStdString() << " and " << seen.value(letter).toStdString();
        seen.insert(letter, text);
    };
    for (QAbstractButton* button : dialog->findChildren<QAbstractButton*>()) take(button->text(), button);
    for (QLabel* label : dialog->findChildren<QLabel*>())
        if (label->buddy()) take(label->text(), label);
}

void expectUniqueMnemonics(const QList<QAction*>& actions)
{
    QHash<QChar, QString> seen;
    for (QAction* action : actions) {
        if (action->isSeparator()) continue;
        const QChar letter = mnemonic(action->text());
        EXPECT_FALSE(letter.isNull()) << action->text().toStdString();
        EXPECT_FALSE(seen.contains(letter)) << action->text().toStdString() << " and " << seen.value(letter).toStdString();
        seen.insert(letter, action->text());
    }
}

void expectNothingClipped(QWidget* root, const QString& what)
{
    const auto fail = [&](const QWidget* widget, const QString& text, int has, int needs) {
        ADD_FAILURE() << what.toStdString() << ": " << widget->metaObject()->className() << ' ' << widget->objectName().toStdString() << " “"
                      << text.toStdString() << "” has " << has << " of " << needs;
    };
    for (QLabel* label : root->findChildren<QLabel*>()) {
        if (!label->isVisibleTo(root) || label->text().isEmpty() || !isOurs(label)) continue;
        if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) continue; // elides, and says so with "…"
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed) fail(label, label->text(), label->height(), needed);
        if (!label->wordWrap() && label->width() < label->sizeHint().width()) fail(label, label->text(), label->width(), label->sizeHint().width());
        // One word longer than the line is cut even where lines are wrapped.
        const bool rich = label->textFormat() == Qt::RichText || (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
        const QString words = rich ? QTextDocumentFragment::fromHtml(label->text()).toPlainText() : label->text();
        for (const QString& word : words.split(QRegularExpression(QStringLiteral("\\s"))))
            if (label->wordWrap() && label->width() < room(label, word)) fail(label, word, label->width(), room(label, word));
    }
    for (QAbstractButton* button : root->findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(root) || button->text().isEmpty() || !isOurs(button)) continue;
        if (auto* tool = qobject_cast<QToolButton*>(button); tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) continue;
        if (auto* tool = qobject_cast<QToolButton*>(button); tool && tool->defaultAction() && tool->defaultAction()->priority() == QAction::LowPriority)
            continue; // a toolbar shows its icon alone
        const bool tick = qobject_cast<QCheckBox*>(button) || qobject_cast<QRadioButton*>(button);
        const int needed = tick ? button->sizeHint().width() : room(button, button->text());
        if (button->width() < needed) fail(button, button->text(), button->width(), needed);
        if (button->height() < button->fontMetrics().height()) fail(button, button->text(), button->height(), button->fontMetrics().height());
    }
}

void expectFits(QWidget* dialog)
{
    const std::string name = dialog->objectName().toStdString();
    EXPECT_LE(dialog->minimumSizeHint().height(), tallestDialog) << name;
    EXPECT_LE(dialog->height(), tallestDialog) << name;
    EXPECT_LE(dialog->width(), small.width()) << name;
    for (QAbstractButton* button : dialog->findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(dialog) || !qobject_cast<QPushButton*>(button)) continue;
        bool scrolls = false;
        for (const QWidget* around = button->parentWidget(); around && around != dialog; around = around->parentWidget())
            scrolls = scrolls || qobject_cast<const QScrollArea*>(around);
        if (scrolls) continue; // it can be brought into sight
        const QRect place(button->mapTo(dialog, QPoint()), button->size());
        EXPECT_TRUE(dialog->rect().contains(place)) << name << ": " << button->text().toStdString();
    }
    expectNothingClipped(dialog, dialog->objectName());
}

QString LongWords::translate(const char*, const char* source, const char*, int n) const
{
    const QString text = QString::fromUtf8(source).replace(QLatin1String("%n"), QString::number(n));
    // Marks of files and patterns are no words.
    if (text.contains(QLatin1String("(*"))) return text;
    QString tail;
    while (tail.size() * 10 < text.size() * 3) tail += QStringLiteral("αβγδεζηθ ")[tail.size() % 9]; // words, not one endless one
    return text + QStringLiteral("Ω") + tail;
}

} // namespace microvet::ui::look

#include "tests/ui/whole/scribe.h"

#include "ui/media/media_import.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/media_field.h"
#include "ui/widgets/picture_field.h"
#include "ui/widgets/style.h"

#include <QAbstractSpinBox>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include <gtest/gtest.h>

namespace microvet::ui {
namespace {

/// The path of the field alone: "body.text@<id>" and "body.text" are "body.text".
QString fieldOf(const QWidget* widget) { return widget->objectName().section(u'@', 0, 0); }

bool isEmptyText(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return line->text().isEmpty();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) return text->toPlainText().isEmpty();
    if (const auto* rich = qobject_cast<const QTextEdit*>(widget)) return rich->toPlainText().isEmpty();
    return false;
}

/// Lines that take numbers, dates or searches, not words.
bool takesWords(const QWidget* widget)
{
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    if (line && line->isReadOnly()) return false;
    for (const QWidget* up = widget; up; up = up->parentWidget())
        if (qobject_cast<const DateField*>(up) || qobject_cast<const QAbstractSpinBox*>(up) || up->inherits("QComboBox")) return false;
    static const QSet<QString> numbers{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("width"), QStringLiteral("height")};
    return !widget->objectName().startsWith(QLatin1String("qt_")) && !numbers.contains(fieldOf(widget));
}

} // namespace

Scribe::Scribe(MainWindow& window, const QString& folder)
    : m_window(window)
    , m_folder(folder)
{
}

bool Scribe::isNew(const QWidget* widget) const
{
    return widget->isVisible() && widget->isEnabled() && !widget->objectName().isEmpty() && !m_done.contains(widget->objectName());
}

void Scribe::click(QWidget* widget)
{
    ASSERT_TRUE(widget);
    ASSERT_TRUE(QTest::qWaitFor([&] { return widget->isVisible() && widget->height() > 4; })) << qPrintable(widget->objectName());
    scrollTo(widget);
    QTest::qWait(1);
    // Signs stand at the start of radio buttons and ticks, whose width is that of the page.
    const bool sign = widget->inherits("QRadioButton") || widget->inherits("QCheckBox");
    const QPoint place = sign ? QPoint(8, widget->height() / 2) : widget->rect().center();
    QWidget* target = qobject_cast<QAbstractScrollArea*>(widget) ? qobject_cast<QAbstractScrollArea*>(widget)->viewport() : widget;
    QTest::mouseClick(target, Qt::LeftButton, {}, target == widget ? place : QPoint(6, 6));
    QTest::qWait(1);
}

void Scribe::type(const QString& words)
{
    ASSERT_TRUE(QApplication::focusWidget()) << "nothing has the focus";
    QTest::keyClicks(QApplication::focusWidget(), words);
}

void Scribe::choose(QPushButton* button, const QString& entry)
{
    ASSERT_TRUE(button) << qPrintable(entry);
    scrollTo(button);
    QMenu* menu = button->menu();
    menu->popup(button->mapToGlobal(QPoint(0, button->height()))); // a click would wait for the menu's end
    QTest::qWait(1);
    auto* action = menu->findChild<QAction*>(entry);
    ASSERT_TRUE(action) << qPrintable(entry);
    const QPoint place = menu->actionGeometry(action).center();
    for (int step = -8; step <= 0; ++step) QTest::mouseMove(menu, place - QPoint(step, 0)); // a mouse comes from somewhere
    QTest::mouseClick(menu, Qt::LeftButton, {}, place);
    QTest::qWait(1);
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    QTest::qWait(20); // cards are built in the next turns
}

void Scribe::drop(QWidget* target, const QString& path)
{
    scrollTo(target);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    ASSERT_TRUE(enter.isAccepted()) << qPrintable(path);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    QTest::qWait(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !MediaImporter::of(*m_window.session()).isBusy(); }, 20000)) << qPrintable(path);
    QTest::qWait(20);
}

void Scribe::fill(QWidget* area)
{
    ASSERT_TRUE(area);
    QTest::qWait(20);
    for (int step = 0; step < 400; ++step)
        if (!openFolded(area) && !addMissing(area) && !takeFiles(area) && !writeNext(area)) return;
    ADD_FAILURE() << "there is no end of fields in " << qPrintable(area->objectName());
}

bool Scribe::openFolded(QWidget* area)
{
    for (Section* section : area->findChildren<Section*>()) {
        if (section->isExpanded() || !isNew(section->header())) continue;
        m_done.insert(section->header()->objectName());
        click(section->header());
        QTest::qWait(20);
        return true;
    }
    return false;
}

bool Scribe::addMissing(QWidget* area)
{
    for (QPushButton* button : area->findChildren<QPushButton*>()) {
        if (button->menu() || !isNew(button) || !fieldOf(button).endsWith(QLatin1String(".add"))) continue;
        m_done.insert(button->objectName());
        click(button);
        QTest::qWait(20);
        return true;
    }
    return false;
}

bool Scribe::takeFiles(QWidget* area)
{
    for (PictureField* field : area->findChildren<PictureField*>()) {
        QWidget* button = field->chooseButton();
        if (!isNew(button)) continue;
        m_done.insert(button->objectName());
        // One that has its picture has come by itself: the place in a list.
        if (seenIn<QPushButton>(field, button->objectName() + QStringLiteral(".remove"))) continue;
        drop(field, picture());
        return true;
    }
    for (MediaField* field : area->findChildren<MediaField*>()) {
        QWidget* button = field->chooseButton();
        if (!isNew(button)) continue;
        m_done.insert(button->objectName());
        // What it takes, it says itself: the first file that it does not refuse.
        const QStringList files = fieldOf(button).endsWith(QLatin1String("captions")) ? QStringList{captions()} : QStringList{sound(), document()};
        for (const QString& file : files) {
            drop(field, file);
            if (field->medium()) break;
        }
        return true;
    }
    return false;
}

bool Scribe::writeNext(QWidget* area)
{
    for (QWidget* field : area->findChildren<QWidget*>()) {
        if (!qobject_cast<QLineEdit*>(field) && !qobject_cast<QPlainTextEdit*>(field) && !qobject_cast<QTextEdit*>(field)) continue;
        if (!isNew(field) || !takesWords(field)) continue;
        m_done.insert(field->objectName());
        if (!isEmptyText(field)) continue;
        const QString words = wordsFor(fieldOf(field));
        click(field);
        EXPECT_TRUE(field->hasFocus()) << qPrintable(field->objectName());
        QTest::keyClicks(field, words);
        if (words.contains(QLatin1String("words "))) m_typed.append(words);
        return true;
    }
    return false;
}

QString Scribe::wordsFor(const QString& field)
{
    const QString number = QString::number(++m_count);
    const QString last = field.section(u'.', -1);
    if (last == QLatin1String("link") || last == QLatin1String("homepage") || last == QLatin1String("report"))
        return QStringLiteral("https://example.org/") + number;
    if (last == QLatin1String("email")) return QStringLiteral("p%1@example.org").arg(number);
    if (last == QLatin1String("colour")) return QStringLiteral("#1f5fa8");
    if (last == QLatin1String("source") && field.startsWith(QLatin1String("body"))) return QStringLiteral("x^2 + ") + number;
    if (field == QLatin1String("body.answer") || last == QLatin1String("tolerance")) return number;
    return QStringLiteral("Some words %1.").arg(number);
}

QString Scribe::made(const char* name, const QByteArray& bytes)
{
    const QString path = m_folder.filePath(QLatin1String(name));
    if (QFile::exists(path)) return path;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QString Scribe::picture()
{
    // Each its own: equal files would be stored once.
    const QString path = m_folder.filePath(QStringLiteral("picture-%1.png").arg(++m_count));
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(m_count * 37 % 360, 120, 200));
    EXPECT_TRUE(image.save(path));
    return path;
}

QString Scribe::sound()
{
    const auto le = [](quint32 n) { return QByteArray(reinterpret_cast<const char*>(&n), 4); };
    return made("bell.wav", "RIFF" + le(36 + 8000) + "WAVEfmt " + le(16) + QByteArray("\1\0\1\0", 4) + le(8000) + le(8000)
                                + QByteArray("\1\0\x08\0", 4) + "data" + le(8000) + QByteArray(8000, '\0'));
}

QString Scribe::captions() { return made("film.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"); }

QString Scribe::document() { return made("sheet.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"); }

} // namespace microvet::ui

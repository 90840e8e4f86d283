#include "ui/widgets/fields.h"

#include "core/richtext/richtext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/written_day.h"

#include <QAbstractTextDocumentLayout>
#include <QCalendarWidget>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTextCharFormat>
#include <QToolButton>
#include <QWidgetAction>

namespace microvet::ui {

QString tooLongToPaste(qsizetype characters)
{
    return QCoreApplication::translate("microvet::ui::Fields",
                                       "This text is too long for one field: it has %1 characters, and a field takes %2. Paste it in "
                                       "parts. Nothing has changed.")
        .arg(QLocale().toString(characters), QLocale().toString(longestPaste));
}

LineField::LineField(QWidget* parent)
    : QLineEdit(parent)
{
    const int side = fontMetrics().height() / 6;
    setTextMargins(side / 2, 0, side / 2, 0);
}

void LineField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    // Undo, redo and the line below them: undo belongs to the whole course.
    const QList<QAction*> actions = menu->actions();
    if (!isReadOnly() && actions.size() > 3 && actions[2]->isSeparator())
        for (int i = 0; i < 3; ++i) menu->removeAction(actions[i]);
    // What others put on the field; signs at its ends have no words.
    QList<QAction*> further = this->actions();
    further.removeIf([](const QAction* action) { return action->text().isEmpty(); });
    if (!further.isEmpty()) menu->addSeparator();
    menu->addActions(further);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

TextField::TextField(int lines, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(fontMetrics().height() * 0.3);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_updating) emit edited();
    });
    fitHeight();
}

void TextField::setValue(const QString& text)
{
    if (toPlainText() == text) return;
    const int caret = textCursor().position();
    m_updating = true;
    setPlainText(text);
    m_updating = false;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(caret, int(text.size())));
    setTextCursor(cursor);
}

QSize TextField::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) lines += std::max(1, block.lineCount());
    const int spacing = fontMetrics().lineSpacing();
    return {fontMetrics().averageCharWidth() * 40,
            spacing * std::max(lines, m_lines) + int(2 * document()->documentMargin()) + 2 * frameWidth() + 2};
}

void TextField::fitHeight()
{
    const int height = sizeHint().height();
    if (minimumHeight() != height || maximumHeight() != height) setFixedHeight(height);
}

void TextField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TextField::insertFromMimeData(const QMimeData* source)
{
    if (source->text().size() > longestPaste) {
        emit refused(tooLongToPaste(source->text().size()));
        return;
    }
    QMimeData clean;
    clean.setText(richtext::toPlainText(richtext::RichText::fromPlain(source->text())));
    QPlainTextEdit::insertFromMimeData(source->text().trimmed().isEmpty() ? source : &clean);
}

void TextField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    const QList<QAction*> actions = menu->actions();
    if (!isReadOnly() && actions.size() > 3 && actions[2]->isSeparator())
        for (int i = 0; i < 3; ++i) menu->removeAction(actions[i]);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuOpening(menu, byKey ? textCursor() : cursorForPosition(event->pos()));
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

void TextField::wheelEvent(QWheelEvent* event) { event->ignore(); }

DateField::DateField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new LineField)
    , m_button(iconButton(QStringLiteral("calendar"), tr("Choose a date"), {}))
    , m_problem(mutedLabel({}))
{
    m_edit->setPlaceholderText(tr("e.g. %1").arg(exampleDay()));
    fitWidth();
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    row->addStretch(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_problem);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &DateField::typed);
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
}

void DateField::fitWidth() { m_edit->setMaximumWidth(fontMetrics().averageCharWidth() * 22); }

void DateField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitWidth();
}

void DateField::setDate(const QDate& date)
{
    if (date == m_date && !date.isNull() == !m_edit->text().isEmpty()) return;
    m_date = date;
    m_problem->hide();
    m_edit->setText(date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString());
}

bool DateField::isUnread() const { return !m_problem->isHidden(); }

void DateField::typed()
{
    const QString text = m_edit->text().trimmed();
    const QDate date = dayWritten(text);
    const bool fine = text.isEmpty() || date.isValid();
    m_problem->setText(tr("Not a date yet. Write it like %1.").arg(exampleDay()));
    m_problem->setVisible(!fine);
    if (!fine || date == m_date) return;
    m_date = date;
    emit edited(date);
}

void DateField::openCalendar()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget(menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    // Qt's own arrows and red weekends belong to no palette.
    for (const auto& [name, sign] : {std::pair("qt_calendar_prevmonth", "previous"), std::pair("qt_calendar_nextmonth", "chevron-right")})
        if (auto* turn = calendar->findChild<QToolButton*>(QLatin1String(name))) {
            const int side = em(this, 1);
            turn->setIcon(QIcon(icon(QLatin1String(sign)).pixmap(QSize(side, side), QIcon::Selected)));
        }
    for (Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) {
        QTextCharFormat format = calendar->weekdayTextFormat(day);
        format.setForeground(mutedTextColour(calendar->palette()));
        calendar->setWeekdayTextFormat(day, format);
    }
    calendar->setSelectedDate(m_date.isValid() ? m_date : QDate::currentDate());
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto choose = [this, menu](const QDate& date) {
        menu->close();
        if (date == m_date) return;
        setDate(date);
        emit edited(date);
    };
    connect(calendar, &QCalendarWidget::activated, this, choose);
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    calendar->setFocus();
}

CodesField::CodesField(const QString& title, const QList<ListItem>& items, bool single, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_items(items)
    , m_single(single)
    , m_chosen(new QLabel)
    , m_button(new QPushButton(tr("Choose…")))
{
    m_chosen->setWordWrap(true);
    m_chosen->setTextFormat(Qt::PlainText);
    m_button->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_chosen, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &CodesField::openDialog);
    m_codes = {QString()};
    setCodes({});
}

void CodesField::setCodes(const QStringList& codes)
{
    if (m_codes == codes) return;
    m_codes = codes;
    QStringList lines;
    for (const QString& code : codes) {
        const auto it = std::find_if(m_items.cbegin(), m_items.cend(), [&](const ListItem& item) { return item.code == code; });
        const QString label = it != m_items.cend() ? it->label : code;
        lines << (codes.size() > 1 ? QStringLiteral("• ") + label : label);
    }
    m_chosen->setText(lines.isEmpty() ? tr("Nothing chosen yet") : lines.join(u'\n'));
    m_button->setAccessibleDescription(m_chosen->text());
}

void CodesField::openDialog()
{
    auto* dialog = new CodesDialog(m_title, m_items, m_codes, m_single, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QStringList codes = dialog->codes();
        if (codes == m_codes) return;
        setCodes(codes);
        emit edited(codes);
    });
    dialog->open();
}

} // namespace microvet::ui

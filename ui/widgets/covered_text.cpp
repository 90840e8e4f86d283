#include "ui/widgets/covered_text.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextDocumentFragment>
#include <QTextEdit>

namespace microvet::ui::cover {

namespace {

constexpr const char* personalField = "saysSomethingOfAPerson";

Words& words()
{
    static Words all;
    return all;
}

QString fieldText(const QWidget& field, const QString& text)
{
    return field.property(personalField).toBool() ? shownOfPerson(text) : shown(text);
}

/// Fields paint their text themselves, past the style; so somebody has to stand before them.
class FieldPainter : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType()) return false;
        if (auto* line = qobject_cast<QLineEdit*>(watched)) return paintLine(*line);
        if (auto* label = qobject_cast<QLabel*>(watched)) return paintLabel(*label);
        auto* viewport = static_cast<QWidget*>(watched);
        if (auto* plain = qobject_cast<QPlainTextEdit*>(watched->parent()); plain && plain->viewport() == viewport)
            return paintText(*plain, *viewport, plain->toPlainText());
        if (auto* rich = qobject_cast<QTextEdit*>(watched->parent()); rich && rich->viewport() == viewport)
            return paintText(*rich, *viewport, rich->toPlainText());
        return false;
    }

private:
    static bool paintLine(QLineEdit& line)
    {
        const QString text = line.displayText();
        const QString instead = fieldText(line, text);
        if (instead == text) return false;
        QStyleOptionFrame option;
        option.initFrom(&line);
        option.rect = line.contentsRect();
        option.lineWidth = line.hasFrame() ? line.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &line) : 0;
        option.state |= QStyle::State_Sunken;
        if (line.isReadOnly()) option.state |= QStyle::State_ReadOnly;
        QPainter painter(&line);
        line.style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, &line);
        const int room = painter.fontMetrics().averageCharWidth() / 2;
        const QRect place = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line).adjusted(room, 0, -room, 0);
        painter.setPen(line.palette().color(QPalette::Text));
        painter.drawText(place, QStyle::visualAlignment(line.layoutDirection(), line.alignment()) | Qt::AlignVCenter, instead);
        return true;
    }

    /// One whose words can be marked, or that has several looks of them, does not ask the style.
    static bool paintLabel(QLabel& label)
    {
        const bool rich = label.textFormat() == Qt::RichText || (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text()));
        if (!rich && !(label.textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard))) return false;
        const QString text = rich ? QTextDocumentFragment::fromHtml(label.text()).toPlainText() : label.text();
        const QString instead = shown(text);
        if (instead == text) return false;
        QPainter painter(&label);
        const int wrap = label.wordWrap() ? int(Qt::TextWordWrap) : 0;
        label.style()->drawItemText(&painter, label.contentsRect(), QStyle::visualAlignment(label.layoutDirection(), label.alignment()) | wrap, label.palette(),
                                    label.isEnabled(), instead, label.foregroundRole());
        return true;
    }

    static bool paintText(const QWidget& field, QWidget& viewport, const QString& text)
    {
        const QString instead = fieldText(field, text);
        if (instead == text) return false;
        QPainter painter(&viewport);
        painter.fillRect(viewport.rect(), viewport.palette().color(QPalette::Base));
        painter.setPen(viewport.palette().color(QPalette::Text));
        const int room = painter.fontMetrics().averageCharWidth() / 2;
        painter.drawText(viewport.rect().adjusted(room, room, -room, -room), Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap, instead);
        return true;
    }
};

} // namespace

void setWords(const Words& now)
{
    static QObject* painter = nullptr;
    words() = now;
    if (isOn() && !painter) {
        painter = new FieldPainter(qApp);
        qApp->installEventFilter(painter);
    } else if (!isOn() && painter) {
        delete painter;
        painter = nullptr;
    }
    for (QWidget* widget : QApplication::allWidgets()) widget->update();
}

bool isOn() { return bool(words().in); }

QString shown(const QString& text) { return isOn() && !text.isEmpty() ? words().in(text) : text; }

QString shownOfPerson(const QString& text)
{
    if (!isOn() || text.isEmpty()) return text;
    const QString name = words().of(text); // people are told apart
    return name.isEmpty() ? QStringLiteral("•••") : name;
}

void markPersonal(QWidget* field) { field->setProperty(personalField, true); }

} // namespace microvet::ui::cover

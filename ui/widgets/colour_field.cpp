#include "ui/widgets/colour_field.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

/// "1F5FA8" and "#1f5fa8" are meant alike; nothing where it is no colour.
QString read(const QString& text)
{
    static const QRegularExpression six(QStringLiteral("^#?([0-9a-fA-F]{6})$"));
    const auto match = six.match(text.trimmed());
    return match.hasMatch() ? u'#' + match.captured(1).toLower() : QString();
}

} // namespace

ColourField::ColourField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new LineField)
    , m_button(new QPushButton(tr("Choose…")))
    , m_problem(new QLabel)
{
    setFocusProxy(m_edit);
    m_edit->setPlaceholderText(QStringLiteral("#rrggbb"));
    m_edit->setMaxLength(32);
    m_button->setAutoDefault(false);
    m_problem->setText(tr("Write a colour as # and six digits from 0 to f, or choose one."));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::textEdited, this, &ColourField::typed);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        const bool wrong = !m_edit->text().trimmed().isEmpty() && read(m_edit->text()).isEmpty();
        m_problem->setVisible(wrong);
        if (!wrong) m_edit->setText(m_colour);
    });
    connect(m_button, &QPushButton::clicked, this, &ColourField::choose);
    show();
}

void ColourField::setColour(const QString& colour)
{
    m_colour = colour;
    if (read(m_edit->text()) != colour || colour.isEmpty()) m_edit->setText(colour);
    m_problem->hide();
    show();
}

void ColourField::setFallback(const QString& colour)
{
    m_fallback = colour;
    show();
}

void ColourField::typed()
{
    const QString colour = read(m_edit->text());
    if (colour.isEmpty() && !m_edit->text().trimmed().isEmpty()) return; // under way
    m_problem->hide();
    if (colour == m_colour) return;
    m_colour = colour;
    show();
    emit edited(colour);
}

void ColourField::choose()
{
    auto* dialog = new QColorDialog(QColor(m_colour.isEmpty() ? m_fallback : m_colour), this);
    dialog->setObjectName(QStringLiteral("colourDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_button->accessibleName());
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
        m_edit->setText(colour.name());
        typed();
    });
    dialog->open();
}

void ColourField::show()
{
    const int side = fontMetrics().height();
    QPixmap patch(side * 2, side);
    patch.fill(Qt::transparent);
    QPainter painter(&patch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(borderColour(palette()));
    painter.setBrush(QColor(read(m_colour).isEmpty() ? m_fallback : m_colour));
    painter.drawRoundedRect(QRectF(patch.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.end();
    m_button->setIconSize(patch.size());
    m_button->setIcon(patch);
}

void ColourField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) show();
}

} // namespace microvet::ui

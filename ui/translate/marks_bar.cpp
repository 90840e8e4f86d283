#include "ui/translate/marks_bar.h"

#include "core/translation/marked_text.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

namespace microvet::ui {

using translation::Code;

namespace {

constexpr qsizetype mostButtons = 6; ///< the others are typed, or taken from the original
constexpr qsizetype longestName = 24;

QString numbered(qsizetype code) { return QStringLiteral("⟦%1⟧").arg(code + 1); }

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > longestName ? line.left(longestName) + u'…' : line;
}

} // namespace

QString markName(const Code& code)
{
    switch (code.kind) {
    case Code::Kind::Strong:
        return MarksBar::tr("bold");
    case Code::Kind::Emphasis:
        return MarksBar::tr("italics");
    case Code::Kind::Subscript:
        return MarksBar::tr("below the line");
    case Code::Kind::Superscript:
        return MarksBar::tr("above the line");
    case Code::Kind::Code:
        return MarksBar::tr("code");
    case Code::Kind::Link:
        if (code.value.startsWith(QLatin1String("term:"))) return MarksBar::tr("glossary term");
        if (code.value.startsWith(QLatin1String("unit:"))) return MarksBar::tr("link to a unit");
        return MarksBar::tr("link to %1")
            .arg(shortened(QUrl(code.value).host().isEmpty() ? code.value : QUrl(code.value).host()));
    case Code::Kind::Language:
        return MarksBar::tr("words in “%1”").arg(code.value);
    case Code::Kind::Later:
        return MarksBar::tr("format of a newer version");
    case Code::Kind::Formula:
        return MarksBar::tr("formula %1").arg(shortened(code.value));
    case Code::Kind::LineBreak:
        return MarksBar::tr("new line");
    case Code::Kind::Gap:
        return MarksBar::tr("gap %1").arg(code.value);
    }
    return {};
}

MarksBar::MarksBar(QWidget* parent)
    : QWidget(parent)
    , m_buttons(nullptr)
    , m_fault(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.2));
    m_row = new QHBoxLayout;
    m_row->setSpacing(em(this, 0.3));
    column->addLayout(m_row);
    m_fault->setObjectName(QStringLiteral("translateFault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    column->addWidget(m_fault);
    m_fault->hide();
}

void MarksBar::setCodes(const QList<Code>& codes, qsizetype own)
{
    const QList<Code> ours = codes.first(std::min(own, codes.size()));
    if (m_buttons && m_codes == ours) return;
    m_codes = ours;
    delete m_buttons;
    m_buttons = new QWidget(this);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(this, 0.3));
    qsizetype shown = 0;
    for (qsizetype i = 0; i < m_codes.size(); ++i) {
        // A line break is a new line in the field.
        if (m_codes[i].kind == Code::Kind::LineBreak || shown == mostButtons) continue;
        ++shown;
        const QString name = tr("%1 %2").arg(numbered(i), shortened(markName(m_codes[i])));
        auto* button = new QPushButton(QString(name).replace(u'&', QLatin1String("&&")), m_buttons);
        button->setObjectName(QStringLiteral("translateMark%1").arg(i + 1));
        button->setAutoDefault(false);
        const bool alone = m_codes[i].standsAlone();
        giveTip(button, alone ? tr("Puts it where the caret stands.") : tr("Puts it around the words that are selected."));
        if (i < 9) {
            auto* key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), button);
            key->setContext(Qt::WindowShortcut);
            connect(key, &QShortcut::activated, button, &QPushButton::click);
            button->setToolTip(tr("%1 (%2)").arg(button->toolTip(), key->key().toString(QKeySequence::NativeText)));
        }
        connect(button, &QPushButton::clicked, this, [this, i, alone] {
            const translation::Pieces single{{translation::Piece::Kind::Single, {}, i}};
            if (alone)
                emit markWanted(translation::markedText(single, m_codes, translation::Lines::AsMarks), {});
            else
                emit markWanted(numbered(i), QStringLiteral("⟦/%1⟧").arg(i + 1));
        });
        row->addWidget(button);
    }
    row->addStretch(1);
    m_row->addWidget(m_buttons);
    m_buttons->setVisible(shown > 0);
}

QString MarksBar::fault() const { return m_fault->isHidden() ? QString() : m_fault->text(); }

void MarksBar::setFaults(const translation::MarkFaults& faults, bool any)
{
    const auto list = [this](const QList<qsizetype>& codes) {
        QStringList names;
        for (const qsizetype code : codes)
            names << (code < m_codes.size() ? tr("%1 %2").arg(numbered(code), markName(m_codes[code])) : numbered(code));
        return names.join(QStringLiteral(", "));
    };
    QStringList said;
    if (any && !faults.unpaired.isEmpty())
        said << tr("A mark has only one of its two halves, and is left out until the other is there: %1.")
                    .arg(list(faults.unpaired));
    if (any && !faults.repeated.isEmpty())
        said << tr("A gap can stand in the text only once: %1.").arg(list(faults.repeated));
    if (any && faults.strange > 0) said << tr("There is a mark that the original does not have; it is left out.");
    if (any && !faults.missing.isEmpty())
        said << tr("This is in the original, but not in the translation: %1.").arg(list(faults.missing));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, inkColor(Ink::Warning, colours));
    m_fault->setPalette(colours);
    m_fault->setText(said.join(u' '));
    m_fault->setVisible(!said.isEmpty());
}

} // namespace microvet::ui

#include "ui/translate/hints_view.h"

#include "core/translation/marked_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/marked_words.h"
#include "ui/widgets/style.h"

#include <QEvent>
#include <QUrl>

namespace microvet::ui {

using namespace translation;

namespace {

constexpr qsizetype mostRepeats = 3, mostSentences = 4, mostTerms = 20;

QString escaped(const QString& text) { return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")); }

QString heading(const QString& text) { return QStringLiteral("<p style=\"margin-bottom:0\"><b>%1</b></p>").arg(escaped(text)); }

} // namespace

HintsView::HintsView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setAccessibleName(tr("Help with this text"));
    document()->setDocumentMargin(fontMetrics().height() * 0.3);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QLatin1String("take")) takeOffer(url.path().toInt());
    });
}

void HintsView::setHints(const Hints& hints, const QList<Code>& codes)
{
    m_hints = hints;
    m_codes = codes;
    m_sentence.clear();
    write();
}

void HintsView::clearHints(const QString& sentence)
{
    m_hints = {};
    m_sentence = sentence;
    write();
}

void HintsView::takeOffer(int n)
{
    if (n < 0 || n >= m_offers.size()) return;
    const Offer offer = m_offers[n]; // taking it writes this page anew
    if (offer.part.isEmpty())
        emit replacementWanted(offer.whole);
    else
        emit insertionWanted(offer.part);
}

QString HintsView::offered(const QString& title, const QString& words, const Offer& offer)
{
    const qsizetype n = m_offers.size();
    m_offers.append(offer);
    const QString key = n < 9 ? QKeySequence(QStringLiteral("Alt+%1").arg(n + 1)).toString(QKeySequence::NativeText) : QString();
    const QString verb = offer.part.isEmpty() ? tr("Use this") : tr("Insert");
    return heading(title) +
           QStringLiteral("<p style=\"margin-top:0\">%1<br><a href=\"take:%2\">%3</a>%4</p>")
               .arg(escaped(words))
               .arg(n)
               .arg(escaped(verb), key.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(escaped(key)));
}

void HintsView::write()
{
    m_offers.clear();
    QString html;
    if (!m_sentence.isEmpty()) html += QStringLiteral("<p>%1</p>").arg(escaped(m_sentence));
    if (!m_hints.change.isEmpty())
        html += heading(tr("The original has changed since it was translated")) +
                QStringLiteral("<p style=\"margin-top:0\">%1</p>").arg(markedWords(m_hints.change, palette()));
    else if (!m_hints.changeNote.isEmpty())
        html += heading(tr("The original has changed since it was translated")) +
                QStringLiteral("<p style=\"margin-top:0\">%1</p>").arg(escaped(m_hints.changeNote));
    for (const Repeat& repeat : m_hints.repeats.mid(0, mostRepeats))
        html += offered(tr("The same text is translated in %n places as", nullptr, repeat.times),
                        markedText(repeat.target, m_codes, Lines::AsMarks), {repeat.target, {}});
    if (m_hints.known && !m_hints.known->trimmed().isEmpty())
        html += offered(tr("The original says it in this language already"), *m_hints.known,
                        {{{Piece::Kind::Words, *m_hints.known}}, {}});
    for (const KnownSentence& known : m_hints.sentences.mid(0, mostSentences))
        html += offered(tr("“%1” was translated before as").arg(known.source), known.target, {{}, known.target});
    if (!m_hints.terms.isEmpty()) {
        html += heading(tr("Terms in this text"));
        QStringList lines;
        for (const TermUse& use : m_hints.terms.mid(0, mostTerms)) {
            const model::TermPair& term = use.term;
            QString line = escaped(term.translation.isEmpty() ? term.term
                                                              : tr("%1 → %2").arg(term.term, term.translation));
            if (!term.note.trimmed().isEmpty()) line += QStringLiteral(" <i>%1</i>").arg(escaped(term.note));
            if (m_hints.isTranslated && !use.isUsed && !term.translation.isEmpty())
                line += QStringLiteral("<br><span style=\"color:%1\">%2</span>")
                            .arg(inkColor(Ink::Warning, palette()).name(),
                                 escaped(tr("The translation does not say it like this.")));
            lines << line;
        }
        html += QStringLiteral("<p style=\"margin-top:0\">%1</p>").arg(lines.join(QStringLiteral("<br>")));
    }
    if (html.isEmpty())
        html = QStringLiteral("<p style=\"color:%1\">%2</p>")
                   .arg(mutedTextColour(palette()).name(),
                        escaped(tr("Here you find what was translated before, the terms of this text, and what has "
                                   "changed in its original.")));
    setHtml(html);
}

void HintsView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) write();
}

} // namespace microvet::ui

#include "ui/translate/translate_window.h"

#include "core/translation/repeats.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/spelling/spelling.h"
#include "ui/translate/hints_view.h"
#include "ui/translate/marked_edit.h"
#include "ui/translate/pair_editor.h"
#include "ui/translate/send_texts.h"
#include "ui/translate/sheet_keeper.h"
#include "ui/translate/terms_dialog.h"
#include "ui/translate/translation_model.h"
#include "ui/widgets/locale_lists.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTreeView>

namespace microvet::ui {

using translation::Pair;
using translation::TextState;

TranslateWindow::~TranslateWindow() = default;

bool TranslateWindow::isBusy() const { return m_keeper->isBusy(); }

const translation::Sheet& TranslateWindow::sheet() const { return m_keeper->sheet(); }

const Pair* TranslateWindow::current() const
{
    return m_keeper->isReady() && m_pair >= 0 && m_pair < sheet().pairs().size() ? &sheet().pairs()[m_pair] : nullptr;
}

bool TranslateWindow::mayEdit() const { return !m_session.isReadOnly(); }

void TranslateWindow::renewed()
{
    qsizetype pair = -1;
    for (qsizetype i = 0; i < sheet().pairs().size() && pair < 0; ++i)
        if (sheet().textOf(sheet().pairs()[i]).id == m_shownText && sheet().pairs()[i].source.number == m_shownNumber)
            pair = i;
    m_model->setSheet(&sheet(), m_session.course());
    m_pages->setCurrentIndex(Texts);
    const auto& origin = m_session.course().origin;
    m_editor->setLanguages(origin ? ownLanguageName(origin->language) : QString(),
                           ownLanguageName(m_session.course().language));
    if (pair < 0) { // where there is something to do
        const QModelIndex first = m_model->next({}, 1, false, [](const Pair& one) { return !one.isDone(); });
        pair = m_model->pairAt(first.isValid() ? first : m_model->next({}, 1, false, [](const Pair&) { return true; }));
    }
    m_pair = -1;
    if (pair >= 0)
        show(pair);
    else
        showPair();
    updateProgress();
    m_pause.start();
}

void TranslateWindow::updated(const QList<qsizetype>& pairs)
{
    m_model->update(pairs, m_session.course());
    if (pairs.contains(m_pair) && !m_writing) m_editor->setPair(sheet(), m_pair, mayEdit());
    showHints();
    updateProgress();
    updateButtons();
    m_pause.start();
}

void TranslateWindow::show(qsizetype pair)
{
    QModelIndex index = m_model->indexOf(pair);
    if (!index.isValid()) { // the filter hides it
        {
            const QSignalBlocker quiet(m_show);
            m_show->setCurrentIndex(0);
        }
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_pair = pair;
        filter();
        return;
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    if (m_pair != pair) currentChanged(index);
}

void TranslateWindow::currentChanged(const QModelIndex& index)
{
    const qsizetype pair = m_model->pairAt(index);
    if (pair < 0 || pair == m_pair) return;
    m_session.endTyping();
    m_pair = pair;
    say({});
    showPair();
}

void TranslateWindow::showPair()
{
    if (const Pair* pair = current()) {
        m_shownText = sheet().textOf(*pair).id;
        m_shownNumber = pair->source.number;
        m_services.spelling.attach(sheet().textOf(*pair).owner, sheet().textOf(*pair).field, &m_editor->target());
        m_editor->setPair(sheet(), m_pair, mayEdit());
    } else {
        m_editor->clear();
    }
    showHints();
    updateButtons();
}

void TranslateWindow::showHints()
{
    const Pair* pair = current();
    if (!pair) return m_hints->clearHints(tr("Choose a text in the list."));
    HintsView::Hints hints;
    const translation::PairedText& text = sheet().textOf(*pair);
    const translation::ChangedText* change = pair->state == TextState::Changed ? sheet().changeOf(*pair) : nullptr;
    if (change && change->before) {
        const auto plain = [&](const model::NewText& one) {
            return text.isRich ? richtext::toPlainText(one.rich) : one.plain;
        };
        hints.change = model::compareWords(plain(*change->before), plain(text.original));
    } else if (change) {
        hints.changeNote = change->note;
    }
    if (pair->fits) {
        hints.repeats = translation::repeatsOf(sheet(), m_pair);
        if (text.known && !(pair->target == translation::Pieces{{translation::Piece::Kind::Words, *text.known}}))
            hints.known = text.known;
        if (pair->state == TextState::Untranslated && hints.repeats.isEmpty())
            hints.sentences = m_keeper->sentencesIn(m_pair);
    }
    if (const auto& origin = m_session.course().origin)
        hints.terms = translation::termsIn(origin->terms, translation::wordsOf(pair->source.pieces),
                                           translation::wordsOf(pair->target));
    hints.isTranslated = pair->state == TextState::Translated || pair->state == TextState::Changed;
    m_hints->setHints(hints, pair->source.codes);
}

void TranslateWindow::updateProgress()
{
    const translation::Tally tally = sheet().tally();
    const QLocale locale;
    QString text = tr("%1 of %n texts translated, %2 of %3 words.", nullptr, tally.texts)
                       .arg(locale.toString(tally.done), locale.toString(tally.wordsDone), locale.toString(tally.words));
    if (tally.changed > 0) text += u' ' + tr("%n originals changed.", nullptr, tally.changed);
    m_progress->setText(text);
    m_bar->setMaximum(std::max(1, tally.words));
    m_bar->setValue(tally.words == 0 ? 1 : tally.wordsDone);
}

void TranslateWindow::updateButtons()
{
    const Pair* pair = current();
    const bool edits = pair && pair->fits && mayEdit();
    m_previous->setEnabled(m_model->shown() > 0);
    m_next->setEnabled(m_model->shown() > 0);
    m_nextOpen->setEnabled(m_keeper->isReady());
    m_same->setEnabled(edits);
    m_same->setChecked(pair && pair->state == TextState::Same);
    m_confirm->setVisible(pair && pair->state == TextState::Changed);
    m_confirm->setEnabled(mayEdit());
    m_go->setEnabled(pair);
    m_addTerm->setEnabled(edits);
    m_editor->setNote(!pair ? QString()
                      : !pair->fits
                          ? tr("The translation has other paragraphs here than the original. Go to the place to write "
                               "it in the course.")
                      : pair->state == TextState::Untranslated && !m_editor->written().pieces.isEmpty()
                          ? tr("This reads like the original. If it shall, say “Same as the original”.")
                          : QString());
    for (QPushButton* button : {m_terms, m_outside})
        button->setEnabled(m_keeper->isReady());
}

void TranslateWindow::filter()
{
    const qsizetype pair = m_pair;
    m_model->setFilter(TranslationModel::Show(m_show->currentData().toInt()), m_search->text());
    const QModelIndex kept = m_model->indexOf(pair);
    const QModelIndex index = kept.isValid() ? kept : m_model->next({}, 1, false, [](const Pair&) { return true; });
    m_pair = -1;
    if (index.isValid())
        show(m_model->pairAt(index));
    else
        showPair();
    say(index.isValid() || !m_keeper->isReady() ? QString() : tr("No text is like this."));
}

void TranslateWindow::go(int step)
{
    const QModelIndex index = m_model->next(m_list->currentIndex(), step, true, [](const Pair&) { return true; });
    if (!index.isValid()) return;
    show(m_model->pairAt(index));
    m_editor->target().setFocus();
}

void TranslateWindow::goToNextOpen()
{
    const auto open = [](const Pair& pair) { return !pair.isDone(); };
    const QModelIndex index = m_model->next(m_list->currentIndex(), 1, true, open);
    if (index.isValid()) {
        show(m_model->pairAt(index));
        m_editor->target().setFocus();
        return;
    }
    const auto& pairs = sheet().pairs();
    const bool some = std::any_of(pairs.cbegin(), pairs.cend(), open);
    say(some ? tr("Nothing is left to do in this list. Show everything to find the rest.")
             : tr("Every text is translated."));
}

/// Where undo has changed something, or somebody wants to be led to.
void TranslateWindow::goToPlace(const document::Place& place)
{
    if (!m_keeper->isReady()) return;
    if (const Pair* pair = current(); pair && sheet().textOf(*pair).owner == place.element &&
                                      sheet().textOf(*pair).field == place.field)
        return;
    for (const translation::PairedText& text : sheet().texts())
        if (text.owner == place.element && text.field == place.field && text.count > 0) return show(text.first);
}

bool TranslateWindow::edit(const QString& label, const document::History::Edit& fn, bool typing)
{
    const Pair* pair = current();
    if (!pair) return false;
    const translation::PairedText& text = sheet().textOf(*pair);
    if (!typing) m_session.endTyping();
    return m_session.edit(label, {text.owner, text.field, -1}, fn,
                          typing ? document::History::Merge::Typing : document::History::Merge::Never);
}

void TranslateWindow::write()
{
    const QScopedValueRollback busy(m_writing, true);
    edit(
        tr("Translate a text"),
        [this, coded = m_editor->written()](model::Content& content) {
            translation::putTarget(content, sheet(), m_pair, coded);
        },
        true);
}

void TranslateWindow::setSame(bool same)
{
    edit(same ? tr("Same as the original") : tr("To be translated"),
         [&](model::Content& content) { translation::putSame(content, sheet(), m_pair, same); });
    updateButtons();
}

void TranslateWindow::confirm()
{
    const Pair* pair = current();
    if (!pair) return;
    edit(tr("Still right"), [text = sheet().textOf(*pair)](model::Content& content) {
        actions::confirmText(content, text.owner, text.field);
    });
}

void TranslateWindow::fill()
{
    int filled = 0;
    const bool done = m_session.edit(
        tr("Fill in repeated texts"), {m_session.course().id.uuid(), {}, -1},
        [&](model::Content& content) { filled = translation::fillRepeats(content, sheet()); });
    if (done) say(tr("%n repeated texts were filled in. Undo takes them back.", nullptr, filled));
}

void TranslateWindow::send(const QString& format)
{
    sendTexts(m_session, m_keeper->originalContent(), format, m_services.prompts, m_services.disk, m_services.folder,
              this, [this](const QString& sentence) { say(sentence); });
}

void TranslateWindow::openTerms(bool withSelection)
{
    auto* dialog = findChild<TermsDialog*>();
    if (!dialog) {
        dialog = new TermsDialog(m_session, m_keeper->original(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->open();
    const auto selected = [](const MarkedEdit& edit) {
        static const QRegularExpression marks(QStringLiteral("⟦[^⟦⟧]*⟧"));
        return edit.textCursor().selectedText().left(200).remove(marks);
    };
    if (withSelection) dialog->addTerm(selected(m_editor->original()), selected(m_editor->target()));
}

void TranslateWindow::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

} // namespace microvet::ui

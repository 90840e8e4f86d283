#include "ui/spelling/spelling_dialog.h"

#include "core/model/text_places.h"
#include "core/richtext/spelling.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/spelling/speller.h"
#include "ui/spelling/spelling.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

constexpr qsizetype around = 60; ///< characters shown at either side of a word

void addWords(const model::TextPlace& place, const QString& plain, const QList<richtext::SpellWord>& words, qsizetype shift, const QString& lang,
              const std::function<void(const model::SearchHit&, const richtext::SpellWord&, const QString&)>& add)
{
    for (const richtext::SpellWord& word : words) {
        model::SearchHit hit;
        hit.owner = place.owner;
        hit.ownerKind = place.ownerKind;
        hit.field = place.field;
        hit.start = word.start + shift;
        hit.length = word.length;
        hit.words = plain.mid(hit.start, hit.length);
        add(hit, word, word.lang.isEmpty() ? lang : word.lang);
    }
}

} // namespace

SpellingDialog::SpellingDialog(Session& session, Spelling& spelling, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_spelling(spelling)
    , m_text(new QLabel)
    , m_with(new QLineEdit)
    , m_suggestions(new QListWidget)
    , m_status(new QLabel)
{
    setObjectName(QStringLiteral("spellingDialog"));
    setWindowTitle(tr("Check spelling of the course"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeLayout();
    connect(&m_spelling, &Spelling::changed, this, [this] { if (m_state == State::Checking && m_collected) answered(); });
    connect(&m_session, &QObject::destroyed, this, &QDialog::reject);
    collect();
}

void SpellingDialog::makeLayout()
{
    m_text->setObjectName(QStringLiteral("spellingText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_with->setObjectName(QStringLiteral("spellingWith"));
    m_suggestions->setObjectName(QStringLiteral("spellingSuggestions"));
    m_suggestions->setAccessibleName(tr("Suggestions"));
    m_suggestions->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_status->setObjectName(QStringLiteral("spellingStatus"));
    m_status->setWordWrap(true);

    auto* withLabel = new QLabel(tr("Change &to"));
    withLabel->setBuddy(m_with);
    auto* left = new QVBoxLayout;
    left->addWidget(m_text);
    left->addWidget(withLabel);
    left->addWidget(m_with);
    left->addWidget(m_suggestions, 1);
    auto* right = new QVBoxLayout;
    const auto button = [&](const QString& text, const char* name, auto fn) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, fn);
        right->addWidget(made);
        m_buttons.append(made);
        return made;
    };
    button(tr("&Change"), "spellingChange", [this] { change(false); })->setDefault(true);
    button(tr("Change &everywhere"), "spellingChangeAll", [this] { change(true); });
    button(tr("&Skip"), "spellingSkip", [this] { skip(); });
    button(tr("Skip e&verywhere"), "spellingSkipAll", [this] { skipAll(); });
    button(tr("&Add to dictionary"), "spellingAddWord", [this] { addWord(); });
    right->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addLayout(left, 1);
    middle->addLayout(right);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    column->addWidget(close);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 20);
    connect(m_suggestions, &QListWidget::currentTextChanged, this, [this](const QString& word) { if (!word.isEmpty()) m_with->setText(word); });
    connect(m_suggestions, &QListWidget::itemActivated, this, [this] { change(false); });
}

void SpellingDialog::collect()
{
    m_status->setText(tr("Reading the course…"));
    for (QPushButton* button : m_buttons) button->setEnabled(false);
    inBackground(this, [course = m_session.course()] {
        QList<Word> words;
        const auto add = [&](const model::SearchHit& hit, const richtext::SpellWord& word, const QString& language) {
            words.append({hit, word.text, language});
        };
        model::forEachPlace(course, [&](const model::TextPlace& place) {
            if (place.fixed || place.flags & model::Personal || !(place.flags & model::Translatable)) return;
            const QString language = place.language.isEmpty() ? course.language : place.language;
            if (place.plain) return addWords(place, *place.plain, richtext::spellWords(*place.plain), 0, language, add);
            const QString plain = richtext::toPlainText(*place.rich);
            qsizetype shift = 0;
            for (const richtext::Block& block : place.rich->blocks) {
                addWords(place, plain, richtext::spellWords(block), shift, language, add);
                for (const richtext::Run& run : block.runs) shift += run.text.size();
                ++shift;
            }
        });
        return words;
    }, [this](QList<Word> words) {
        m_words = std::move(words);
        m_collected = true;
        m_status->setText(tr("Checking…"));
        answered();
    });
}

bool SpellingDialog::isSettled(const Word& word) const
{
    return m_spelling.isOwnWord(word.text) || m_skipped.contains(word.language + u'/' + word.text)
        || m_spelling.isIgnored(word.place.owner, word.place.field, word.text);
}

void SpellingDialog::answered()
{
    bool all = true;
    for (const Word& word : std::as_const(m_words))
        if (!word.language.isEmpty() && !m_spelling.speller().isRight(word.text, word.language)) all = false;
    if (!all) return; // asked now; changed() tells when the answers are there
    for (const Word& word : std::as_const(m_words))
        if (m_spelling.isMisspelt(word.text, word.language)) m_found.append(word);
    m_words.clear();
    m_state = State::Asking;
    ask();
}

void SpellingDialog::ask()
{
    while (m_at < m_found.size() && isSettled(m_found[m_at])) ++m_at;
    if (m_at >= m_found.size()) {
        const QString problem = m_spelling.problem({});
        if (!problem.isEmpty()) return finish(problem);
        return finish(m_changed > 0 ? tr("The whole course is checked; %n words were changed.", nullptr, m_changed)
                                    : tr("The whole course is checked. Nothing is left to correct."));
    }
    const Word word = m_found[m_at];
    QString plain;
    model::forEachPlace(m_session.course(), [&](const model::TextPlace& place) {
        if (place.owner == word.place.owner && place.field == word.place.field) plain = place.plain ? *place.plain : richtext::toPlainText(*place.rich);
    });
    if (plain.mid(word.place.start, word.place.length) != word.place.words) return skip(); // somebody wrote there meanwhile
    const qsizetype from = std::max<qsizetype>(0, word.place.start - around);
    const qsizetype end = word.place.start + word.place.length;
    m_text->setText(QStringLiteral("%1<b><u>%2</u></b>%3").arg((from > 0 ? QStringLiteral("… ") : QString())
                                                               + plain.mid(from, word.place.start - from).toHtmlEscaped(),
                                                               word.place.words.toHtmlEscaped(),
                                                               plain.mid(end, around).toHtmlEscaped() + (end + around < plain.size() ? QStringLiteral(" …") : QString())));
    m_with->setText(word.place.words);
    m_with->selectAll();
    m_with->setFocus();
    m_suggestions->clear();
    for (QPushButton* button : m_buttons) button->setEnabled(true);
    m_status->setText(tr("%1, %n words left", nullptr, left()).arg(languageLabel(word.language)));
    m_spelling.speller().suggest(word.text, word.language, this, [this, at = m_at](const QStringList& found) {
        if (at != m_at || m_state != State::Asking) return;
        m_suggestions->addItems(found);
        m_suggestions->setCurrentRow(found.isEmpty() ? -1 : 0);
    });
    emit placeActivated({word.place.owner, word.place.field, int(word.place.start)}, word.place.start, word.place.words);
}

void SpellingDialog::skipAll()
{
    m_skipped.insert(m_found[m_at].language + u'/' + m_found[m_at].text);
    skip();
}

void SpellingDialog::change(bool everywhere)
{
    if (m_state != State::Asking) return;
    const Word word = m_found[m_at];
    const QString with = m_with->text();
    if (with.isEmpty() || with == word.place.words) return skip();
    // From the end, so that the places before stay true; those behind, in the same text, move.
    QList<int> which;
    for (int i = int(m_found.size()) - 1; i >= m_at; --i)
        if (i == m_at || (everywhere && m_found[i].text == word.text && m_found[i].language == word.language)) which.append(i);
    int done = 0;
    m_session.edit(tr("Correct “%1”").arg(word.place.words), {word.place.owner, word.place.field, int(word.place.start)}, [&](model::Content& content) {
        for (const int i : which) {
            const model::SearchHit& hit = m_found[i].place;
            if (!model::replaceHit(content, hit, {hit.words, true, true, true}, with)) continue;
            ++done;
            for (int k = i + 1; k < m_found.size(); ++k) {
                model::SearchHit& later = m_found[k].place;
                if (later.owner == hit.owner && later.field == hit.field && later.start > hit.start) later.start += with.size() - hit.length;
            }
        }
    });
    m_changed += done;
    if (everywhere) m_skipped.insert(word.language + u'/' + word.text);
    skip();
}

void SpellingDialog::addWord()
{
    if (m_state != State::Asking) return;
    const Word word = m_found[m_at];
    m_spelling.addWord(word.text, {word.place.owner, word.place.field, int(word.place.start)});
    skip();
}

void SpellingDialog::finish(const QString& sentence)
{
    m_state = State::Done;
    m_text->clear();
    m_with->clear();
    m_suggestions->clear();
    m_status->setText(sentence);
    for (QPushButton* button : m_buttons) button->setEnabled(false);
}

} // namespace microvet::ui

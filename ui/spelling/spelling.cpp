#include "ui/spelling/spelling.h"

#include "ui/richtext/rich_text_edit.h"
#include "ui/spelling/dictionaries.h"
#include "ui/spelling/field_spelling.h"
#include "ui/spelling/speller.h"
#include "ui/translate/marked_edit.h"
#include "ui/widgets/fields.h"

namespace microvet::ui {

namespace {
QString keyOf(const QUuid& element, const QByteArray& field, const QString& word)
{
    return element.toString() + u'/' + QString::fromLatin1(field) + u'/' + word;
}
} // namespace

Spelling::Spelling(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_speller(std::make_unique<Speller>(dictionaryFolders()))
{
    connect(m_speller.get(), &Speller::checked, this, [this](bool wrong) {
        if (wrong) updateFields(); // a right word looks like one that nobody has judged yet
        emit changed();
    });
    connect(&m_session, &Session::changed, this, [this](const model::Diff& diff) {
        for (const model::Change& change : diff.changes)
            if (change.owner == m_session.course().id.uuid() && (change.field == "ownWords" || change.field == "language")) return updateFields();
    });
}

Spelling::~Spelling()
{
    // The underlines ask this object for as long as they live.
    for (const QPointer<FieldSpelling>& field : std::exchange(m_fields, {})) delete field.data();
}

void Spelling::setOn(bool on)
{
    if (on == m_on) return;
    m_on = on;
    updateFields();
}

void Spelling::attach(const QUuid& element, const QByteArray& field, QWidget* widget)
{
    m_fields.removeIf([](const QPointer<FieldSpelling>& known) { return known.isNull(); });
    const auto known = std::find_if(m_fields.cbegin(), m_fields.cend(), [widget](const QPointer<FieldSpelling>& one) { return one->parent() == widget; });
    if (known != m_fields.cend()) return (*known)->setPlace(element, field);
    if (auto* rich = qobject_cast<RichTextEdit*>(widget)) m_fields.append(new FieldSpelling(*this, element, field, rich));
    else if (auto* plain = qobject_cast<TextField*>(widget)) m_fields.append(new FieldSpelling(*this, element, field, plain));
    else if (auto* marked = qobject_cast<MarkedEdit*>(widget)) m_fields.append(new FieldSpelling(*this, element, field, marked));
}

QString Spelling::languageOf(const QString& language) const
{
    return language.isEmpty() ? m_session.course().language : language;
}

bool Spelling::isOwnWord(const QString& word) const
{
    const QStringList& own = m_session.course().ownWords;
    if (own.contains(word)) return true;
    return !word.isEmpty() && word[0].isUpper() && own.contains(word[0].toLower() + word.mid(1));
}

bool Spelling::isMisspelt(const QString& word, const QString& language) const
{
    const QString in = languageOf(language);
    if (in.isEmpty() || isOwnWord(word)) return false;
    return !m_speller->isRight(word, in).value_or(true);
}

QString Spelling::problem(const QString& language) const
{
    return m_speller->problem(languageOf(language));
}

void Spelling::addWord(const QString& word, const document::Place& place)
{
    m_session.edit(tr("Add “%1” to the dictionary").arg(word), place, [&](model::Content& content) {
        QStringList& own = content.course.ownWords;
        if (own.contains(word)) return;
        own.append(word);
        own.sort();
    });
}

void Spelling::ignoreHere(const QUuid& element, const QByteArray& field, const QString& word)
{
    m_ignored.insert(keyOf(element, field, word));
    updateFields();
}

bool Spelling::isIgnored(const QUuid& element, const QByteArray& field, const QString& word) const
{
    return m_ignored.contains(keyOf(element, field, word));
}

void Spelling::updateFields()
{
    for (const QPointer<FieldSpelling>& field : std::as_const(m_fields))
        if (field) field->update();
}

} // namespace microvet::ui

#pragma once

#include "core/base/result.h"
#include "core/model/codes.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace microvet::model {

/// Verbs of one language by level of the revised Bloom taxonomy, and the small words that a statement is taken apart by.
/// Data: resources/taxonomies/verbs/<language>.json.
class VerbList {
public:
    /// Of "pt-BR" the list for pt. Nothing where the program has none for that language.
    static const VerbList* of(const QString& language);
    /// A list in the same form from elsewhere; Invalid where it is none.
    static Result<VerbList> fromJson(const QByteArray& json);

    QString language() const { return m_language; }
    /// In the form that the language's dictionaries or statements use, in the order of the file.
    QStringList verbs(Bloom level) const;

    /// How a statement begins.
    struct Opening {
        qsizetype length = 0;        ///< words of the lead-in ("learners can") and the verb
        qsizetype verbAt = 0;        ///< index of the verb's first word
        QString verb;                ///< as written in the statement; empty where it starts with no verb of the list
        QList<Bloom> levels;  ///< a verb may stand at several
        bool vague = false;
    };
    Opening opening(const QStringList& words) const;
    /// The second verb of "plan and carry out …", in the same form as the first; empty where there is none. Only behind a
    /// conjunction: "use a table to compare" is one thing to do, and "tests and reports" are none.
    QString secondVerb(const QStringList& words, const Opening& opening) const;
    bool isArticle(const QString& word) const { return m_articles.contains(folded(word)); }
    /// "in", "for", "using": what follows says where, with what or how well.
    bool beginsContext(const QString& word) const { return m_context.contains(folded(word)); }

private:
    struct Verb {
        QString shown;
        QStringList words; ///< folded; the last is a stem where `stem` is set
        bool stem = false;
        QList<Bloom> levels;
        bool vague = false;
    };
    static QString folded(const QString& text);
    /// The longest verb that begins at words[from]; `words` are folded.
    const Verb* verbAt(const QStringList& words, qsizetype from) const;
    void add(const QString& entry, Bloom level, bool vague);

    QString m_language;
    QList<Verb> m_verbs;
    QList<QStringList> m_leadIns; ///< folded, longest first
    QStringList m_conjunctions, m_articles, m_context;
};

/// The words of a statement without punctuation.
QStringList wordsOf(const QString& statement);

} // namespace microvet::model

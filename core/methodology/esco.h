#pragma once

#include "core/base/filestore.h"

#include <QStringList>

/// ESCO, the European classification of skills: the list that a user has imported from its CSV, one for each language.
namespace microvet::methodology {

struct EscoSkill {
    QString uri;
    QString label;
    QStringList otherLabels;
    bool knowledge = false; ///< else a skill or competence
    QString description;
    bool operator==(const EscoSkill&) const = default;
};

class EscoList {
public:
    EscoList() = default;
    explicit EscoList(QList<EscoSkill> skills);

    /// ESCO's "skills_xx.csv": columns by their names, in any order. NotOurs where they are missing, Invalid where there is
    /// no skill, TooLarge above 100,000.
    static Result<EscoList> fromCsv(const QByteArray& bytes);
    static Result<EscoList> fromJson(const QByteArray& bytes);
    QByteArray toJson() const;

    const QList<EscoSkill>& skills() const { return m_skills; }
    /// Skills in whose labels all the words occur, whatever their case and accents; those that begin with them first.
    QList<EscoSkill> search(const QString& words, int most = 100) const;
    /// Skills that share the most words with a learning outcome, so that there is something to choose from at once.
    QList<EscoSkill> near(const QString& statement, int most = 30) const;

private:
    QList<EscoSkill> m_skills;
    QStringList m_labels;    ///< folded
    QStringList m_allLabels; ///< folded, the others behind the first
};

/// Reads the CSV (64 MB at most) and keeps the list in `folder`. `language` is taken from a name such as "skills_el.csv" and
/// else as given. Answers the language.
Result<QString> importEsco(FileStore& store, const QString& path, const QString& folder, const QString& language);
/// Languages with a list, sorted.
QStringList escoLanguages(const FileStore& store, const QString& folder);
Result<EscoList> loadEsco(const FileStore& store, const QString& folder, const QString& language);

} // namespace microvet::methodology

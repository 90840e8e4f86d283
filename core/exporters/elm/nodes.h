#pragma once

#include "core/exporters/metadata_text.h"
#include "core/model/vocabulary.h"

/// Nodes of the European Learning Model in JSON-LD, by the term names of its context "edc-ap".
namespace microvet::exporters::elm {

/// The two application profiles whose shapes the records keep.
enum class Profile {
    Opportunity, ///< LOQ: learning opportunities and qualifications
    Credential   ///< EDC: European Digital Credentials for Learning
};

class Nodes {
public:
    Nodes(const model::Course& course, Profile profile);

    const model::Course& course() const { return m_course; }
    Profile profile() const { return m_profile; }
    const QString& language() const { return m_language; }

    /// A node of a kind that has no id in the course: "urn:epass:<kind>:<course>:<number>".
    QJsonObject node(const char* type, const char* kind);
    static QJsonObject node(const char* type, const QString& id);
    /// Names another node of the record.
    static QJsonObject reference(const QJsonObject& node);

    QJsonObject texts(const QString& own, const model::LangMap& further = {}) const;
    QJsonObject word(const char* key) const; ///< of the learners' words, in the course's language
    /// A note that starts with a word of the learners, in each language; empty where there is no text.
    QJsonObject note(const char* wordKey, const QString& own, const model::LangMap& further = {});
    QJsonObject webResource(const QString& address);

    /// Empty where the code has no address in the public list.
    QJsonObject conceptOf(const char* list, const QString& code);
    QJsonArray concepts(const char* list, const QStringList& codes);
    QJsonObject conceptOf(const QString& address, const QString& scheme, const QString& labelLanguage,
                          const QString& label);
    /// Of the EU's authority tables; empty where the language or country has no code of three letters.
    QJsonObject languageConcept(const QString& tag);
    QJsonObject fileType(const QString& mimeType);

    /// Empty where the organisation has no name.
    QJsonObject organisation(const model::Organisation& body);

private:
    const model::Course& m_course;
    const Profile m_profile;
    const QString m_language;
    int m_count = 0;
    QMap<QString, QJsonObject> m_concepts; ///< by address: the first label holds (sh:uniqueLang)
    QList<QPair<model::Organisation, QJsonObject>> m_organisations;
};

} // namespace microvet::exporters::elm

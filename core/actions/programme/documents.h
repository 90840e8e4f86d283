#pragma once

#include "core/actions/programme/document.h"
#include "core/base/result.h"
#include "core/programme/following/meetings.h"
#include "core/programme/following/period.h"
#include "core/programme/letters/letters.h"
#include "core/programme/records/policies.h"
#include "core/programme/store/store.h"

/// The papers of the programme besides the handbook. Each is Invalid, with a sentence that says what to fill in, where
/// something that it cannot do without is missing. `language` empty: the person's, else the programme's.
namespace microvet::actions {

/// What recognition is made of.
struct Contribution {
    programme::Programme programme;
    programme::Person person;
    QStringList activities; ///< what was done, one a line; empty: the document does not list any
    QDate day;              ///< of the document
    QString language = {};
    programme::Period period = {}; ///< that the document is about; open: the person's time as an ambassador
    bool named = true;             ///< of news: with the name; without it nobody can tell who it is about
};

/// Programme, person and what the person has done in that period, said in `language`; empty: the person's, else the
/// programme's. NotFound where there is no such person.
Result<Contribution> contributionOf(programme::Store& store, const QUuid& person, const QString& language = {},
                                    const programme::Period& period = {});

Result<Document> contributionCertificate(const Contribution& contribution);
/// For the website and the newsletter. In the contribution's language, else the programme's: its readers are many.
Result<Document> newsText(const Contribution& contribution);
/// News as somebody has reworked them: a title, and paragraphs and lists as textAsXhtml() reads them.
Document newsOf(const QString& title, const QString& text, const QString& language, const programme::Programme& programme);

/// Codes of Recognition::what.
namespace recognition {
inline constexpr QLatin1String thanks("thanks");
inline constexpr QLatin1String certificate("certificate");
inline constexpr QLatin1String news("news");
} // namespace recognition

/// Notes that it was given, with the day of the store; the same of the same day once.
Status noteRecognition(programme::Store& store, const QUuid& person, const QString& what, const QString& text);

struct Training {
    programme::Programme programme;
    programme::Person person;
    programme::Event event;
    QDate day; ///< of the document
    QString language = {};
    QTimeZone zone = QTimeZone::systemTimeZone();
};

Result<Document> trainingCertificate(const Training& training);

/// What happened at a meeting or training, for the organisation: when and where, programme, who was there, minutes, and
/// what the participants thought. With names: not for others. `language` empty: the programme's.
Result<Document> meetingReport(programme::Store& store, const QUuid& event, const QString& language = {},
                               const QTimeZone& zone = QTimeZone::systemTimeZone());

/// For a partner to sign. `language` empty: the programme's.
Result<Document> commitmentLetter(const programme::Programme& programme, const programme::Partner& partner, const QString& language = {});

Result<Document> privacyDocument(const programme::Programme& programme, const QString& language = {});

/// The agenda of a meeting; of an induction without one the usual agenda.
Result<Document> agendaDocument(const programme::Programme& programme, const programme::Event& event, const QString& language = {},
                                const QTimeZone& zone = QTimeZone::systemTimeZone());

} // namespace microvet::actions

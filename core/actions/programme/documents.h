#pragma once

#include "core/actions/programme/document.h"
#include "core/base/result.h"
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
};

/// Programme, person and what the person has done.
Result<Contribution> contributionOf(programme::Store& store, const QUuid& person);

Result<Document> contributionCertificate(const Contribution& contribution);
/// For the website and the newsletter.
Result<Document> newsText(const Contribution& contribution);

struct Training {
    programme::Programme programme;
    programme::Person person;
    programme::Event event;
    QDate day; ///< of the document
    QString language = {};
    QTimeZone zone = QTimeZone::systemTimeZone();
};

Result<Document> trainingCertificate(const Training& training);

/// For a partner to sign. `language` empty: the programme's.
Result<Document> commitmentLetter(const programme::Programme& programme, const programme::Partner& partner, const QString& language = {});

Result<Document> privacyDocument(const programme::Programme& programme, const QString& language = {});

/// The agenda of a meeting; of an induction without one the usual agenda.
Result<Document> agendaDocument(const programme::Programme& programme, const programme::Event& event, const QString& language = {},
                                const QTimeZone& zone = QTimeZone::systemTimeZone());

/// A letter on paper.
Result<Document> letterDocument(const programme::ComposedLetter& letter, const programme::Programme& programme);

} // namespace microvet::actions

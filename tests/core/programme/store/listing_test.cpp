#include "core/programme/listing.h"
#include "core/programme/records/calls.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "core/programme/validation.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace microvet::programme {

namespace {

TEST(ProgrammeKinds, NameTheirFieldsOnceAndReferOnlyToKindsBeforeThem)
{
    QSet<QString> before;
    for (const Kind* kind : kinds()) {
        QSet<QString> names;
        for (const Field& field : kind->fields) {
            EXPECT_FALSE(names.contains(field.key())) << kind->table << "." << field.name;
            names.insert(field.key());
            EXPECT_FALSE(field.labelText().isEmpty()) << kind->table << "." << field.name;
            EXPECT_EQ(field.type == FieldType::Code, !field.codes.empty()) << kind->table << "." << field.name;
            EXPECT_EQ(field.type == FieldType::Reference, *field.refers != '\0') << kind->table << "." << field.name;
            if (field.type == FieldType::Reference) {
                const QString refers = QString::fromLatin1(field.refers);
                EXPECT_TRUE(before.contains(refers) || refers == kind->key()) << kind->table << " refers to " << field.refers;
            }
        }
        EXPECT_FALSE(before.contains(kind->key())) << kind->table;
        before.insert(kind->key());
    }
}

TEST(ProgrammeListing, CallsRecordsByTheNamesOfWhatTheyReferTo)
{
    QTemporaryDir folder;
    auto store = Store::open({Place::File, folder.filePath(QStringLiteral("p.sqlite"))}, QStringLiteral("Maria"), systemNow);
    ASSERT_TRUE(store.ok());
    Person anna;
    anna.name = QStringLiteral("Anna Dimou");
    Call call;
    call.title = QStringLiteral("Spring");
    Application application;
    ASSERT_TRUE((*store)->change(QStringLiteral("Add"), [&](Change& change) -> Status {
        if (const Status done = change.add(anna); !done.ok()) return done;
        if (const Status done = change.add(call); !done.ok()) return done;
        application.person = anna.id;
        application.call = call.id;
        application.status = QStringLiteral("applied");
        return change.add(application);
    }).ok());
    const auto applications = list(**store, Application::kind());
    ASSERT_TRUE(applications.ok());
    EXPECT_EQ(applications->titleOf(*applications->records.constFirst().record), QStringLiteral("Anna Dimou"));
    EXPECT_EQ(applications->shown(*applications->records.constFirst().record, *Application::kind().find(u"status")),
              QStringLiteral("Applied"));
    // What names an application is called by the person behind it.
    const auto scores = list(**store, Score::kind());
    ASSERT_TRUE(scores.ok());
    EXPECT_EQ(scores->names.value(application.id), QStringLiteral("Anna Dimou"));
    const auto people = choices(**store, Person::kind());
    ASSERT_TRUE(people.ok());
    EXPECT_EQ(people->size(), 1);
}

TEST(ProgrammeListing, KnowsWhatBelongsToWhat)
{
    QStringList tables;
    for (const Belonging& belonging : belongingTo(Call::kind()))
        tables.append(belonging.kind->key());
    EXPECT_TRUE(tables.contains(QStringLiteral("criterion")));
    EXPECT_TRUE(tables.contains(QStringLiteral("application")));
    EXPECT_FALSE(tables.contains(QStringLiteral("score"))); // it belongs to an application
}

TEST(ProgrammeValidation, SaysBesideTheFieldWhatDoesNotFit)
{
    Person person;
    const auto names = [&] {
        QStringList found;
        for (const Problem& problem : problemsOf(Person::kind(), person))
            found.append(problem.field->key());
        return found;
    };
    EXPECT_EQ(names(), QStringList{QStringLiteral("name")});
    person.name = QStringLiteral("Anna");
    EXPECT_TRUE(names().isEmpty());
    person.mail = QStringLiteral("anna@school");
    EXPECT_EQ(names(), QStringList{QStringLiteral("mail")});
    person.mail = QStringLiteral("anna@school.example\nBcc: all@school.example");
    EXPECT_EQ(names(), QStringList{QStringLiteral("mail")});
    person.mail = QStringLiteral("anna.dimou+vet@school.example");
    EXPECT_TRUE(names().isEmpty());
    person.language = QStringLiteral("xx");
    EXPECT_EQ(names(), QStringList{QStringLiteral("language")});
    person.language = QStringLiteral("el");
    person.ambassadorSince = QDate(2031, 5, 1);
    person.ambassadorUntil = QDate(2031, 4, 30);
    EXPECT_EQ(names(), QStringList{QStringLiteral("ambassador_until")});
}

TEST(ProgrammeValidation, NamesWhatAnOwnLetterCannotFillIn)
{
    LetterTemplate own;
    own.letter = QStringLiteral("invitation");
    own.language = QStringLiteral("en");
    own.subject = QStringLiteral("Invitation");
    own.body = QStringLiteral("Dear {person}, {nobody knows this}");
    EXPECT_TRUE(problemsOf(LetterTemplate::kind(), own).isEmpty()) << "words in braces are no placeholder";
    own.body = QStringLiteral("Dear {person}, {unheardOf}");
    const QList<Problem> problems = problemsOf(LetterTemplate::kind(), own);
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.constFirst().field->key(), QStringLiteral("body"));
    EXPECT_TRUE(problems.constFirst().text.contains(QStringLiteral("unheardOf")));
    own.subject = QStringLiteral("Invitation for {nope}");
    const QList<Problem> both = problemsOf(LetterTemplate::kind(), own);
    ASSERT_EQ(both.size(), 2) << "each beside the field that holds it";
    EXPECT_EQ(both[0].field->key(), QStringLiteral("subject"));
    EXPECT_TRUE(both[0].text.contains(QStringLiteral("nope")) && !both[0].text.contains(QStringLiteral("unheardOf")));
}

} // namespace

} // namespace microvet::programme

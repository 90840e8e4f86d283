#include "core/programme/letters/words.h"
#include "core/programme/people/table_import.h"
#include "tests/core/programme/selection/selection_fixture.h"

#include <QFile>

namespace microvet::programme {

namespace {

CsvTable tableOf(const QString& text)
{
    const auto table = readCsvTable(text.toUtf8());
    EXPECT_TRUE(table.ok());
    return table.ok() ? *table : CsvTable();
}

QStringList proposed(const QString& heads, TableOf what, const QList<CallQuestion>& questions = {})
{
    return proposeColumns(tableOf(heads + QStringLiteral("\n")), what, questions).fields;
}

class Imports : public Selections {
protected:
    ImportReport taken(const CsvTable& table, TableOf what)
    {
        const auto known = store->all<ColumnMatching>();
        const auto questions = questionsOf(*store, call.id);
        const auto preview = previewImport(*store, table, proposeColumns(table, what, *questions, *known), call.id);
        EXPECT_TRUE(preview.ok()) << preview.error().text.toStdString();
        const auto report = carryOut(*store, *preview);
        EXPECT_TRUE(report.ok()) << report.error().text.toStdString();
        return *report;
    }
    int people() { return *store->count(Person::kind()); }
};
INSTANTIATE_TEST_SUITE_P(, Imports, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

} // namespace

TEST(Columns, areKnownByTheirHeadsInEightLanguages)
{
    const QStringList wanted{QStringLiteral("name"), QStringLiteral("mail"), QStringLiteral("phone"), QStringLiteral("unit"), QStringLiteral("job")};
    for (const char* heads : {"Full name;E-mail address;Phone;Department;Position", "Ονοματεπώνυμο;Ηλεκτρονική διεύθυνση;Τηλέφωνο;Τμήμα;Θέση εργασίας",
                              "Пълно име;Имейл адрес;Телефон;Отдел;Длъжност", "Volledige naam;E-mailadres;Telefoonnummer;Afdeling;Functie",
                              "Nome completo;Endereço de e-mail;Telefone;Departamento;Cargo", "Nome e cognome;Indirizzo email;Telefono;Reparto;Ruolo",
                              "Nom et prénom;Courriel;Téléphone;Service;Fonction", "Vor- und Nachname;E-Mail-Adresse;Telefonnummer;Abteilung;Funktion"})
        EXPECT_EQ(proposed(QString::fromUtf8(heads), TableOf::People), wanted) << heads;
}

TEST(Columns, knowTheQuestionsOfOurOwnForm)
{
    for (const QString& language : wordLanguages()) {
        QStringList heads;
        for (const char* key : {"name", "mail", "phone", "experienceEducation", "experienceMicro", "motivation"})
            heads << QLatin1Char('"') + word(language, QStringLiteral("selection.form.") + QLatin1String(key)) + QLatin1Char('"');
        EXPECT_EQ(proposed(heads.join(QLatin1Char(';')), TableOf::Applications),
                  (QStringList{QStringLiteral("name"), QStringLiteral("mail"), QStringLiteral("phone"), QStringLiteral("experienceEducation"), QStringLiteral("experienceMicro"), QStringLiteral("motivation")}))
            << language.toStdString();
    }
}

TEST(Columns, joinFirstAndLastNames)
{
    const QStringList both{QStringLiteral("firstName"), QStringLiteral("lastName")};
    EXPECT_EQ(proposed(QStringLiteral("First name,Last name"), TableOf::People), both);
    EXPECT_EQ(proposed(QStringLiteral("Nome,Cognome"), TableOf::People), both);
    EXPECT_EQ(proposed(QStringLiteral("Prénom,Nom"), TableOf::People), both);
    EXPECT_EQ(proposed(QStringLiteral("Vorname;Nachname"), TableOf::People), both);
}

TEST(Columns, knowTheUsualWebForms)
{
    const auto formOf = [](const char* heads) { return proposeColumns(tableOf(QString::fromUtf8(heads) + QLatin1Char('\n')), TableOf::Applications).form; };
    EXPECT_EQ(formOf("Timestamp,Email Address,Full name,Motivation"), QStringLiteral("Google Forms"));
    EXPECT_EQ(formOf("Zeitstempel,Name"), QStringLiteral("Google Forms"));
    EXPECT_EQ(formOf("ID,Start time,Completion time,Email,Name,Full name"), QStringLiteral("Microsoft Forms"));
    EXPECT_EQ(formOf("id,submitdate,lastpage,startlanguage,Full name"), QStringLiteral("LimeSurvey"));
    EXPECT_EQ(formOf("Submission ID,User ID,User display name,Timestamp,Full name"), QStringLiteral("Nextcloud Forms"));
    EXPECT_EQ(formOf("Name,E-mail"), QString());
    // As EUSurvey calls its own columns, behind the questions.
    for (const char* heads : {"Full name,Invitation number,Contribution ID,User name,Creation date,Last update,Languages",
                              "Vor- und Nachname,Kennnummer des Beitrags,Nutzername,Erstellungsdatum,Letzte Aktualisierung",
                              "Nom et prénom,Numéro d'identification de la contribution,Date de création,Dernière mise à jour",
                              "Nome e cognome,ID contributo,Data di creazione", "Volledige naam,Nummer bijdrage,Aanmaakdatum",
                              "Nome completo,Número de identificação da contribuição,Data de criação",
                              "Ονοματεπώνυμο,Αναγνωριστικό απαντήσεων,Ημερομηνία δημιουργίας", "Пълно име,№ на попълнена анкета,Дата на създаване"}) {
        const ColumnPlan plan = proposeColumns(tableOf(QString::fromUtf8(heads) + QLatin1Char('\n')), TableOf::Applications);
        EXPECT_EQ(plan.form, QStringLiteral("EUSurvey")) << heads;
        EXPECT_EQ(plan.fields.value(0), QStringLiteral("name")) << heads;
        EXPECT_TRUE(plan.fields.contains(QStringLiteral("received"))) << heads;
    }
}

TEST(Columns, areRememberedForEachForm)
{
    QList<ColumnMatching> known;
    const auto keep = [&](const CsvTable& table, const QStringList& fields) {
        ColumnPlan plan = proposeColumns(table, TableOf::Applications, {}, known);
        plan.fields = fields;
        const ColumnMatching made = matchingOf(plan, table);
        known.removeIf([&](const ColumnMatching& one) { return sameHeads(one, made); });
        known << made;
    };
    // Two forms of one service, whose questions go to other fields than their words say.
    const CsvTable spring = tableOf(QStringLiteral("Timestamp,Who are you?,How do we reach you?,Why?,Anything else?\n"));
    const CsvTable autumn = tableOf(QStringLiteral("Timestamp,Who?,Where?,What for?\n"));
    const QStringList first{QStringLiteral("received"), QStringLiteral("name"), QStringLiteral("mail"), QStringLiteral("motivation"), QString()};
    const QStringList second{QStringLiteral("received"), QStringLiteral("name"), QStringLiteral("unit"), QStringLiteral("motivation")};
    keep(spring, first);
    keep(autumn, second);
    EXPECT_EQ(known.size(), 2);
    EXPECT_NE(known[0].name, known[1].name);
    EXPECT_TRUE(known[0].name.startsWith(QStringLiteral("Google Forms: ")));
    const ColumnPlan again = proposeColumns(spring, TableOf::Applications, {}, known);
    EXPECT_TRUE(again.found);
    EXPECT_EQ(again.fields, first);
    EXPECT_EQ(proposeColumns(autumn, TableOf::Applications, {}, known).fields, second);

    // One question more, in another order: what is known stays, and what was left out stays out; the new one is found by its words.
    const CsvTable more = tableOf(QStringLiteral("Timestamp,Phone number,Who are you?,How do we reach you?,Why?,Anything else?\n"));
    const ColumnPlan changed = proposeColumns(more, TableOf::Applications, {}, known);
    EXPECT_TRUE(changed.found);
    EXPECT_EQ(changed.fields, (QStringList{QStringLiteral("received"), QStringLiteral("phone"), QStringLiteral("name"), QStringLiteral("mail"), QStringLiteral("motivation"), QString()}));
    EXPECT_FALSE(proposeColumns(tableOf(QStringLiteral("Timestamp,Full name,Why?\n")), TableOf::Applications, {}, known).found) << "another form";
    EXPECT_FALSE(proposeColumns(spring, TableOf::People, {}, known).found) << "another sort of table";
}

TEST(Columns, preferTheColumnThatHoldsAddresses)
{
    const CsvTable table = tableOf(QStringLiteral("Email,E-mail address,Full name\nanonymous,anna@example.org,Anna\nanonymous,bob@example.org,Bob\n"));
    EXPECT_EQ(proposeColumns(table, TableOf::Applications).fields.at(1), QStringLiteral("mail"));
}

TEST(Columns, meetTheCallsOwnQuestions)
{
    CallQuestion own;
    own.id = QUuid::createUuid();
    own.text = QStringLiteral("Which courses have you taught?");
    const QString key = QStringLiteral("question:") + own.id.toString(QUuid::WithoutBraces);
    EXPECT_EQ(proposed(QStringLiteral("Name;which courses  have you taught"), TableOf::Applications, {own}).at(1), key);
}

TEST(Columns, understandLevelsLanguagesAndConsent)
{
    EXPECT_EQ(levelIn(QStringLiteral("b2 (upper intermediate)")), QStringLiteral("B2"));
    EXPECT_EQ(levelIn(QStringLiteral("С1")), QStringLiteral("C1")); // a Cyrillic letter
    EXPECT_EQ(levelIn(QStringLiteral("good")), QString());
    EXPECT_EQ(languageIn(QStringLiteral("Deutsch")), QStringLiteral("de"));
    EXPECT_EQ(languageIn(QStringLiteral("pt-BR")), QStringLiteral("pt"));
    EXPECT_EQ(languageIn(QStringLiteral("Klingon")), QString());
    EXPECT_TRUE(saysNo(QStringLiteral("Nein")));
    EXPECT_TRUE(saysYes(QStringLiteral("Ναι, συμφωνώ.")));
    EXPECT_FALSE(saysYes(QStringLiteral("Yesterday")));
}

TEST_P(Imports, TakeAStaffListAndFindItAgain)
{
    const CsvTable table = tableOf(QStringLiteral("Full name;E-mail;Department;Shoe size\nAnna Dimou;anna@example.org;Kitchen;38\nBob;bob@example.org;Hotel;44\n;x@example.org;;\nCarla;carla;Hotel;\n"));
    const ImportReport report = taken(table, TableOf::People);
    EXPECT_EQ(report.added, 2);
    ASSERT_EQ(report.skipped.size(), 2);
    EXPECT_EQ(report.skipped[0].first, 4);
    EXPECT_EQ(report.skipped[1].first, 5);
    EXPECT_EQ(people(), 2);
    const auto anna = store->first<Person>({{{"name", QStringLiteral("Anna Dimou")}}});
    EXPECT_EQ(anna->unit, QStringLiteral("Kitchen"));
    EXPECT_EQ(anna->standing, QStringLiteral("staff"));

    // Once more, with a phone and another spelling: joined, and the matching is found.
    const CsvTable again = tableOf(QStringLiteral("Full name;E-mail;Department;Shoe size\nANNA DIMOU;Anna@Example.org;Bakery;38\n"));
    const auto known = store->all<ColumnMatching>();
    ASSERT_EQ(known->size(), 1);
    EXPECT_TRUE(proposeColumns(again, TableOf::People, {}, *known).found);
    const ImportReport second = taken(again, TableOf::People);
    EXPECT_EQ(second.joined, 1);
    EXPECT_EQ(people(), 2);
    EXPECT_EQ(store->get<Person>(anna->id)->unit, QStringLiteral("Kitchen"));
    EXPECT_FALSE(second.notes.filter(QStringLiteral("Department")).isEmpty());
}

TEST_P(Imports, AreTakenBackInOneStep)
{
    taken(tableOf(QStringLiteral("Full name;E-mail\nAnna;anna@example.org\nBob;bob@example.org\n")), TableOf::People);
    ASSERT_EQ(people(), 2);
    ASSERT_TRUE(store->undo(*store->lastStep()).ok());
    EXPECT_EQ(people(), 0);
    EXPECT_EQ(*store->count(ColumnMatching::kind()), 0);
}

TEST_P(Imports, KeepMatchingsThatPeopleChose)
{
    const CsvTable table = tableOf(QStringLiteral("A;B\nAnna;anna@example.org\n"));
    ColumnPlan plan = proposeColumns(table, TableOf::People);
    EXPECT_FALSE(previewImport(*store, table, plan).ok()) << "no name";
    plan.fields = QStringList{QStringLiteral("name"), QStringLiteral("name")};
    EXPECT_FALSE(previewImport(*store, table, plan).ok()) << "twice";
    plan.fields = QStringList{QStringLiteral("name"), QStringLiteral("mail")};
    ASSERT_TRUE(carryOut(*store, *previewImport(*store, table, plan)).ok());
    const CsvTable turned = tableOf(QStringLiteral("B;A\nbob@example.org;Bob\n"));
    const ColumnPlan found = proposeColumns(turned, TableOf::People, {}, *store->all<ColumnMatching>());
    EXPECT_TRUE(found.found);
    EXPECT_EQ(found.fields, (QStringList{QStringLiteral("mail"), QStringLiteral("name")}));
}

TEST_P(Imports, FollowTheChoiceForWhoIsThereAlready)
{
    taken(tableOf(QStringLiteral("Full name;E-mail\nAnna;anna@example.org\n")), TableOf::People);
    const CsvTable table = tableOf(QStringLiteral("Full name;E-mail;Phone\nAnna;anna@example.org;'+30 210\nAnna;anna@example.org;+30 211\nZoe;zoe@example.org;1\nZoe;zoe@example.org;\n"));
    auto preview = previewImport(*store, table, proposeColumns(table, TableOf::People));
    ASSERT_TRUE(preview.ok());
    EXPECT_EQ(preview->rows[0].personName, QStringLiteral("Anna"));
    EXPECT_EQ(preview->rows[1].earlierLine, 2);
    EXPECT_EQ(preview->rows[2].choice, Meeting::New);
    EXPECT_EQ(preview->rows[3].earlierLine, 4);
    preview->rows[0].choice = Meeting::New;
    preview->rows[1].choice = Meeting::Skip;
    const auto report = carryOut(*store, *preview);
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report->added, 2);
    EXPECT_EQ(report->joined, 1);
    EXPECT_EQ(report->skipped.size(), 1);
    EXPECT_EQ(people(), 3);
    EXPECT_EQ(store->first<Person>({{{"phone", QStringLiteral("+30 210")}}})->name, QStringLiteral("Anna"));
}

TEST_P(Imports, MeetPeopleByNameAndUnit)
{
    taken(tableOf(QStringLiteral("Full name;Department\nJosé Álvarez;Hotel\nMaria Rossi;Bar\nMaria Rossi;Hotel\n")), TableOf::People);
    const auto index = PeopleIndex::of(*store);
    const auto meets = [&](const QString& name, const QString& unit, const QString& mail = {}) {
        Incoming incoming;
        incoming.name = name;
        incoming.unit = unit;
        incoming.mail = mail;
        return index->nameOf(index->find(incoming));
    };
    EXPECT_EQ(meets(QStringLiteral("jose  alvarez"), QStringLiteral("HOTEL")), QStringLiteral("José Álvarez"));
    EXPECT_EQ(meets(QStringLiteral("Jose Alvarez"), {}), QStringLiteral("José Álvarez"));
    EXPECT_EQ(meets(QStringLiteral("Jose Alvarez"), QStringLiteral("Bar")), QString());
    EXPECT_EQ(meets(QStringLiteral("Maria Rossi"), {}), QString()) << "two of them";
    EXPECT_EQ(meets(QStringLiteral("Maria Rossi"), QStringLiteral("Bar")), QStringLiteral("Maria Rossi"));
}

TEST_P(Imports, TakeApplicationsOfAWebFormOnce)
{
    CallQuestion own;
    own.call = call.id;
    own.text = QStringLiteral("Which courses have you taught?");
    ASSERT_TRUE(store->change(QStringLiteral("Question"), [&](Change& change) { return change.add(own); }).ok());
    const QString heads = QStringLiteral("Timestamp,Email Address,Full name,English level,Motivation,Which courses have you taught?,I agree to the use of my data\n");
    const QString anna = QStringLiteral("14/03/2031 10:00:00,anna@example.org,Anna,C1,\"Because, well\",Baking,Yes\n");
    const ImportReport first = taken(tableOf(heads + anna), TableOf::Applications);
    EXPECT_EQ(first.added, 1);
    const auto application = store->get<Application>(first.records.constFirst());
    EXPECT_EQ(application->source, QStringLiteral("webForm"));
    EXPECT_EQ(application->received, QDate(2031, 3, 14));
    EXPECT_EQ(application->motivation, QStringLiteral("Because, well"));
    EXPECT_EQ(application->consentOn, QDate(2031, 3, 14));
    EXPECT_TRUE(application->consentText.contains(QStringLiteral("I agree")));
    EXPECT_EQ(application->consentHow, QStringLiteral("webForm"));
    EXPECT_TRUE(application->consentNotice.isEmpty()) << "which notice a web form showed nobody knows here";
    EXPECT_EQ(store->first<Answer>({{{"application", application->id}}})->text, QStringLiteral("Baking"));

    const ImportReport second = taken(tableOf(heads + anna + QStringLiteral("15/03/2031 11:00:00,bob@example.org,Bob,B1,Yes,,No\n")), TableOf::Applications);
    EXPECT_EQ(second.added, 1);
    EXPECT_EQ(second.skipped.size(), 1);
    EXPECT_EQ(*store->count(Application::kind()), 2);
    EXPECT_FALSE(store->get<Application>(second.records.constFirst())->consentOn.isValid());
}

TEST_P(Imports, KeepTheMatchingOfEachFormApart)
{
    const CsvTable one = tableOf(QStringLiteral("Timestamp,Full name,Motivation\n2031/03/05 10:12:33 AM GMT+2,Anna,Because\n"));
    const CsvTable other = tableOf(QStringLiteral("Timestamp,Full name,Phone\n5/3/2031 10:12:33 πμ,Bob,1\n"));
    taken(one, TableOf::Applications);
    taken(other, TableOf::Applications);
    taken(one, TableOf::Applications);
    EXPECT_EQ(*store->count(ColumnMatching::kind()), 2);
}

TEST_P(Imports, ReadTheDaysOfEUSurveyWithoutAsking)
{
    const CsvTable table = tableOf(QStringLiteral("Full name,Contribution ID,Creation date\nAnna,aaaa-1,03/04/2031 10:12:33\n"));
    const auto preview = previewImport(*store, table, proposeColumns(table, TableOf::Applications), call.id);
    ASSERT_TRUE(preview.ok());
    EXPECT_EQ(preview->rows.constFirst().incoming.received, QDate(2031, 4, 3));
    EXPECT_EQ(preview->notes.size(), 1) << "only that it is a table of EUSurvey: " << preview->notes.join(QLatin1Char('|')).toStdString();
}

TEST_P(Imports, TurnAnInvitationIntoAnApplication)
{
    Person person;
    person.name = QStringLiteral("Anna");
    person.mail = QStringLiteral("anna@example.org");
    person.standing = QStringLiteral("staff");
    Application invited;
    ASSERT_TRUE(store->change(QStringLiteral("Invite"), [&](Change& change) -> Status {
        if (const Status done = change.add(person); !done.ok()) return done;
        invited.call = call.id;
        invited.person = person.id;
        invited.status = QStringLiteral("invited");
        return change.add(invited);
    }).ok());
    taken(tableOf(QStringLiteral("Name;E-mail;Motivation\nAnna;anna@example.org;Yes please\n")), TableOf::Applications);
    const auto application = store->get<Application>(invited.id);
    EXPECT_EQ(application->status, QStringLiteral("applied"));
    EXPECT_EQ(application->motivation, QStringLiteral("Yes please"));
    EXPECT_EQ(store->get<Person>(person.id)->standing, QStringLiteral("candidate"));
    EXPECT_EQ(*store->count(Application::kind()), 1);
}

TEST_P(Imports, RefuseFilesThatAreTooLargeWithoutReadingThem)
{
    const QString path = m_folder.filePath(QStringLiteral("large.csv"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(qint64(100) << 20));
    file.close();
    EXPECT_EQ(readTable(diskStore(), path).error().kind, Error::Kind::TooLarge);
    EXPECT_EQ(readTable(diskStore(), m_folder.filePath(QStringLiteral("none.csv"))).error().kind, Error::Kind::NotFound);
}

} // namespace microvet::programme

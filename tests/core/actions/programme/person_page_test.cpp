#include "core/actions/programme/person_page.h"
#include "core/programme/people/erase.h"
#include "core/report/html_page.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

namespace microvet::actions {

namespace {

using namespace programme;

class PersonPage : public testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Store::open({Place::File, m_folder.filePath(QStringLiteral("p.sqlite"))}, QStringLiteral("Maria"), systemNow);
        ASSERT_TRUE(opened.ok());
        m_store = std::move(*opened);
    }

    QString page(const QUuid& person)
    {
        const auto document = personDocument(*m_store, person);
        EXPECT_TRUE(document.ok()) << document.error().text.toStdString();
        return document.ok() ? QString::fromUtf8(document->page()) : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

TEST_F(PersonPage, HandsOutAllThatIsKept)
{
    SmallProgramme small;
    ASSERT_TRUE(fill(*m_store, small).ok());
    ASSERT_TRUE(m_store->change(QStringLiteral("Note"), [&](Change& change) {
        return change.edit<Person>(small.anna.id, [](Person& one) { one.notes = QStringLiteral("Wants <b>bread</b> & more"); });
    }).ok());
    const QString text = page(small.anna.id);
    for (const char* part : {"anna.dimou@example.org", "spread the word", "Because of my colleagues.", "Convincing.", "Applied",
                             "Wants &lt;b&gt;bread&lt;/b&gt; &amp; more", "Maria Petrou, ANNA DIMOU", "Spring", "Induction"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part;
    EXPECT_FALSE(text.contains(small.anna.id.toString(QUuid::WithoutBraces))) << "numbers of records say nothing to people";
}

TEST_F(PersonPage, SaysWhyAndUntilWhen)
{
    Programme programme;
    programme.name = QStringLiteral("Bread for all");
    programme.organisation = QStringLiteral("Invented School");
    programme.legalBasis = QStringLiteral("publicTask");
    programme.privacyContact = QStringLiteral("privacy@example.org");
    programme.end = QDate(2040, 12, 31);
    ASSERT_TRUE(m_store->change(QStringLiteral("Begin"), [&](Change& change) { return change.add(programme); }).ok());
    SmallProgramme small;
    ASSERT_TRUE(fill(*m_store, small).ok());
    const QString text = page(small.anna.id);
    EXPECT_TRUE(text.contains(QStringLiteral("“Bread for all”"))) << "the purpose, as the notice says it";
    EXPECT_TRUE(text.contains(QStringLiteral("Public task")));
    EXPECT_TRUE(text.contains(report::escaped(report::pageDay(programme.end))));
    EXPECT_TRUE(text.contains(QStringLiteral("privacy@example.org"))) << "whom to ask";
}

TEST_F(PersonPage, SaysOnlyOfLettersThatTheProgramWroteThatTheyLieOutside)
{
    Person anna;
    anna.name = QStringLiteral("Anna Dimou");
    ASSERT_TRUE(m_store->change(QStringLiteral("Person"), [&](Change& change) { return change.add(anna); }).ok());
    const auto write = [&](const char* way) {
        Letter letter;
        letter.person = anna.id;
        letter.letter = QStringLiteral("invitation");
        letter.way = QString::fromLatin1(way);
        return m_store->change(QStringLiteral("Letter"), [&](Change& change) { return change.add(letter); });
    };
    ASSERT_TRUE(write("").ok());
    ASSERT_TRUE(write("copied").ok());
    const QString text = page(anna.id);
    EXPECT_FALSE(text.contains(QStringLiteral("mail files")));
    EXPECT_TRUE(text.contains(QStringLiteral("last 7")) && text.contains(QStringLiteral("restored from a copy")));
    ASSERT_TRUE(write("paper").ok());
    EXPECT_TRUE(page(anna.id).contains(QStringLiteral("mail files")));
}

/// A value for the field that stands nowhere else.
QVariant tokenOf(const Kind& kind, const Field& field)
{
    const QString token = QStringLiteral("Token-%1-%2").arg(kind.key(), field.key()).replace(QLatin1Char('_'), QLatin1Char('-'));
    if (&kind == &Person::kind() && field.is(Required)) return token + QStringLiteral(" Dimou"); // a name of one word may be anybody's
    switch (field.type) {
    case FieldType::Mail: return token + QStringLiteral("@example.org");
    case FieldType::Link: return QStringLiteral("https://example.org/") + token;
    case FieldType::Phone: return QString();
    default: return token;
    }
}

bool isFreeText(const Field& field)
{
    switch (field.type) {
    case FieldType::Line:
    case FieldType::LongText:
    case FieldType::Mail:
    case FieldType::Link:
    case FieldType::File: return true;
    default: return false;
    }
}

/// One record of each kind with every field filled, each of which names the person where it can: the log knows them all.
Status fillEveryKind(Store& store, QHash<QString, QUuid>& made)
{
    for (const Kind* kind : kinds()) {
        const std::shared_ptr<Record> record = kind->make();
        for (const Field& field : kind->fields) {
            if (isFreeText(field) && field.key() != QLatin1String("language") && field.key() != QLatin1String("letter"))
                field.set(*record, tokenOf(*kind, field));
            else if (field.type == FieldType::Reference)
                field.set(*record, made.value(QString::fromLatin1(field.refers)));
            else if (field.type == FieldType::Code)
                field.set(*record, QString::fromLatin1(field.codes.back().code));
            else if (field.type == FieldType::YesNo)
                field.set(*record, false); // no blind call, whose evaluators keep their points to themselves for now
        }
        const std::shared_ptr<Record> blank = kind->make();
        // Under its title, as a form labels it.
        const Status done = store.change(QStringLiteral("New: %1").arg(kind->titleOf(*record)), [&](Change& change) { return change.save(*kind, *record, *blank); });
        if (!done.ok()) return done;
        made.insert(kind->key(), record->id);
    }
    return {};
}

/// The kinds that are about a person, as their descriptions say; with those that go altogether.
struct Tied {
    QSet<QString> kinds;
    QSet<QString> owned;
};

Tied tiedKinds()
{
    Tied tied{{QStringLiteral("person")}, {QStringLiteral("person")}};
    for (bool more = true; more;) {
        more = false;
        for (const Kind* kind : kinds())
            for (const Field& field : kind->fields) {
                if (field.type != FieldType::Reference) continue;
                const QString named = QString::fromLatin1(field.refers);
                const bool person = named == QLatin1String("person");
                if ((person || (field.is(Owner) && tied.kinds.contains(named))) && !tied.kinds.contains(kind->key())) {
                    tied.kinds.insert(kind->key());
                    more = true;
                }
                if (field.is(Owner) && tied.owned.contains(named) && !tied.owned.contains(kind->key())) {
                    tied.owned.insert(kind->key());
                    more = true;
                }
            }
    }
    return tied;
}

TEST_F(PersonPage, HasEveryFieldOfEveryKindAndErasingLeavesNone)
{
    QHash<QString, QUuid> made;
    ASSERT_TRUE(fillEveryKind(*m_store, made).ok());
    // What was removed before, and what was written otherwise before, is in the log alone.
    const QUuid person = made.value(QStringLiteral("person"));
    Goal gone;
    gone.person = person;
    gone.text = QStringLiteral("Token-goal-that-was-removed");
    ASSERT_TRUE(m_store->change(QStringLiteral("New: %1").arg(gone.text), [&](Change& change) { return change.add(gone); }).ok());
    ASSERT_TRUE(m_store->change(QStringLiteral("Remove “%1”").arg(gone.text), [&](Change& change) { return change.remove(Goal::kind(), gone.id); }).ok());
    ASSERT_TRUE(m_store->change(QStringLiteral("Marriage"), [&](Change& change) {
        return change.edit<Person>(person, [](Person& one) { one.name = QStringLiteral("Token-person-new-name Petrou"); });
    }).ok());
    Topic topic;
    topic.title = QStringLiteral("Bread");
    topic.need = QStringLiteral("So says Token-person-name Dimou.");
    ASSERT_TRUE(m_store->change(QStringLiteral("Topic"), [&](Change& change) { return change.add(topic); }).ok());

    const QString text = page(person);
    const Tied tied = tiedKinds();
    EXPECT_TRUE(tied.kinds.contains(QStringLiteral("application")) && tied.owned.contains(QStringLiteral("letter")));
    QStringList toGo{gone.text, QStringLiteral("Token-person-new-name"), QStringLiteral("Token-person-name")};
    for (const Kind* kind : kinds()) {
        if (!tied.kinds.contains(kind->key())) continue;
        for (const Field& field : kind->fields) {
            const bool goes = field.is(Personal) || tied.owned.contains(kind->key());
            const QString token = field.get(*m_store->get(*kind, made.value(kind->key()))->record).toString();
            if (!goes || !isFreeText(field) || !token.contains(QLatin1String("Token-"))) continue;
            EXPECT_TRUE(text.contains(report::escaped(token))) << kind->table << '.' << field.name << " is kept and not told";
            toGo.append(token);
        }
    }
    ASSERT_GT(toGo.size(), 25);
    EXPECT_TRUE(text.contains(gone.text)) << "the log still has what was removed";
    EXPECT_TRUE(text.contains(QStringLiteral("So says"))) << "they are called by their old name there";

    const auto data = personData(*m_store, person);
    ASSERT_TRUE(data.ok());
    const auto erased = erasePerson(*m_store, person, data->mentions);
    ASSERT_TRUE(erased.ok()) << erased.error().detail.toStdString();
    m_store.reset();
    int looked = 0;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QString& token : std::as_const(toGo)) EXPECT_FALSE(bytes.contains(token.toUtf8())) << file.fileName().toStdString() << ": " << token.toStdString();
        ++looked;
    }
    EXPECT_GE(looked, 1);
}

} // namespace

} // namespace microvet::actions

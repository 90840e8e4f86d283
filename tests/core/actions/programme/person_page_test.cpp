#include "core/actions/programme/person_page.h"
#include "tests/core/programme/store/safety_fixture.h"

namespace microvet::actions {

namespace {

using namespace programme;

TEST(PersonPage, HandsOutAllThatIsKept)
{
    const QTemporaryDir folder;
    const auto store = Store::open({Place::File, folder.filePath(QStringLiteral("p.sqlite"))}, QStringLiteral("Maria"), systemNow);
    ASSERT_TRUE(store.ok());
    SmallProgramme small;
    ASSERT_TRUE(fill(**store, small).ok());
    ASSERT_TRUE((*store)->change(QStringLiteral("Note"), [&](Change& change) {
        return change.edit<Person>(small.anna.id, [](Person& one) { one.notes = QStringLiteral("Wants <b>bread</b> & more"); });
    }).ok());
    const auto data = personData(**store, small.anna.id);
    ASSERT_TRUE(data.ok());
    const QString page = QString::fromUtf8(personPage(*data));
    for (const char* part : {"anna.dimou@example.org", "spread the word", "Because of my colleagues.", "Convincing.", "Applied",
                             "Wants &lt;b&gt;bread&lt;/b&gt; &amp; more", "Maria Petrou, ANNA DIMOU"})
        EXPECT_TRUE(page.contains(QString::fromUtf8(part))) << part;
    EXPECT_FALSE(page.contains(small.anna.id.toString(QUuid::WithoutBraces))) << "numbers of records say nothing to people";
}

} // namespace

} // namespace microvet::actions

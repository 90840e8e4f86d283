#include "core/actions/programme/policy_document.h"

#include "core/actions/course_report.h"

#include "tests/core/programme/following/sample_fixture.h"

#include <QFile>

namespace microvet::programme {

namespace {

class PolicyDocuments : public InTheSample {
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("policy.pdf")); }
    void write(const QByteArray& bytes)
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};
INSTANTIATE_TEST_SUITE_P(, PolicyDocuments, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(PolicyDocuments, SayVersionApprovalTextAndWhatHasChanged)
{
    Policy one;
    one.title = QStringLiteral("Credit & hours");
    one.number = QStringLiteral("1");
    one.text = QStringLiteral("25 hours are one point.");
    one.approvedBy = QStringLiteral("The board");
    one.approvedOn = today().addYears(-1);
    ASSERT_TRUE(add(one).ok());
    Policy two = one;
    two.id = {};
    two.version = 0;
    two.number = QStringLiteral("2");
    two.text = QStringLiteral("30 hours are one point.");
    two.changes = QStringLiteral("More hours for a point.");
    two.approvedOn = {};
    two.earlier = one.id;
    ASSERT_TRUE(add(two).ok());
    const auto document = actions::policyDocument(store(), two.id);
    ASSERT_TRUE(document.ok());
    for (const char* words : {"Credit &amp; hours", "<td>2</td>", "Version 2", "Not approved yet", "30 hours", "More hours for a point", "Version 1", "The board"})
        EXPECT_TRUE(document->html.contains(QLatin1String(words))) << words;
    EXPECT_FALSE(document->html.contains(QLatin1String("25 hours"))) << "the words of the version before are its own paper";
    EXPECT_TRUE(actions::policyDocument(store(), one.id)->html.contains(QLatin1String("A later version has taken its place")));
    Policy bare;
    bare.title = QStringLiteral("Nothing yet");
    ASSERT_TRUE(add(bare).ok());
    EXPECT_FALSE(actions::policyDocument(store(), bare.id).ok());
}

TEST_P(PolicyDocuments, SpeakOneLanguageWhateverTheComputerSpeaks)
{
    Policy policy;
    policy.title = QStringLiteral("Credit");
    policy.text = QStringLiteral("25 hours are one point.");
    policy.approvedOn = QDate(2031, 3, 4);
    ASSERT_TRUE(add(policy).ok());
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("de"))); // the words of the program are not in German here
    const auto document = actions::policyDocument(store(), policy.id);
    QLocale::setDefault(before);
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->language, QStringLiteral("en"));
    EXPECT_TRUE(document->html.contains(QLatin1String("March"))) << document->html.toStdString();
    EXPECT_FALSE(document->html.contains(QString::fromUtf8("März")));
}

TEST_P(PolicyDocuments, NoticeAFileThatIsNotTheApprovedOne)
{
    write("first");
    const auto file = actions::checkedFile(diskStore(), path());
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->sha256, QStringLiteral("a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"));
    Policy policy;
    policy.file = path();
    policy.fileHash = file->sha256;
    EXPECT_EQ(actions::fileTrouble(diskStore(), policy), QString());
    write("other");
    EXPECT_TRUE(actions::fileTrouble(diskStore(), policy).contains(QLatin1String("changed after it was approved")));
    ASSERT_TRUE(QFile::remove(path()));
    EXPECT_TRUE(actions::fileTrouble(diskStore(), policy).contains(QLatin1String("not there any more")));
    EXPECT_EQ(actions::fileTrouble(diskStore(), Policy()), QString()) << "its text is the version";
}

} // namespace

} // namespace microvet::programme

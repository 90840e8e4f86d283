#include "ui/editors/editor_area.h"
#include "ui/sources/sources_window.h"
#include "ui/widgets/picture_list.h"
#include "ui/widgets/picture_field.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeWidget>

namespace microvet::ui {

class SourcesTest : public SampleTest {
protected:
    SourcesWindow* openIt()
    {
        window->actions().sources->trigger();
        auto* sources = window->findChild<SourcesWindow*>();
        EXPECT_TRUE(sources && QTest::qWaitForWindowExposed(sources));
        return sources;
    }
    static QTreeWidget* list(SourcesWindow* sources) { return sources->findChild<QTreeWidget*>(QStringLiteral("sourcesList")); }
    template<class T = QLabel> static T* part(SourcesWindow* sources, const char* name) { return sources->findChild<T*>(QLatin1String(name)); }
    void setFirst(const std::function<void(model::Attribution&)>& change)
    {
        session().edit(QStringLiteral("x"), {}, [&](model::Content& content) { change(content.course.media.first().attribution); });
    }
};

TEST_F(SourcesTest, JudgesEachWorkAndLeadsToIt)
{
    SourcesWindow* sources = openIt();
    EXPECT_TRUE(part(sources, "sourcesSummary")->text().contains(QStringLiteral("CC BY-NC-SA 4.0")));
    EXPECT_EQ(list(sources)->topLevelItemCount(), sources->sources().size());
    setFirst([](model::Attribution& work) {
        work.usage = model::Usage::Adapted;
        work.licence = QStringLiteral("CC-BY-SA-4.0");
        work.changes = QStringLiteral("cropped");
    });
    EXPECT_EQ(list(sources)->topLevelItem(0)->text(4), QStringLiteral("does not fit"));
    EXPECT_FALSE(part(sources, "sourceTrouble")->isHidden());
    EXPECT_TRUE(part(sources, "sourceTrouble")->text().contains(QStringLiteral("CC BY-SA 4.0")));
    EXPECT_TRUE(part(sources, "sourceCredit")->text().contains(QStringLiteral("cropped")));
    // Another use of the same work is allowed, chosen in the field beside it.
    QComboBox* usage = nullptr;
    for (QComboBox* box : sources->findChildren<QComboBox*>())
        if (box->objectName().startsWith(QLatin1String("attribution.usage"))) usage = box;
    ASSERT_TRUE(usage);
    usage->setCurrentIndex(usage->findData(QStringLiteral("unmodified")));
    EXPECT_EQ(list(sources)->topLevelItem(0)->text(4), QStringLiteral("fits"));
    EXPECT_FALSE(part(sources, "sourceGood")->isHidden());
    part<QComboBox>(sources, "sourcesShow")->setCurrentIndex(1);
    int shown = 0;
    for (int i = 0; i < list(sources)->topLevelItemCount(); ++i) shown += list(sources)->topLevelItem(i)->isHidden() ? 0 : 1;
    EXPECT_EQ(shown, 1) << "only the one that is looked at is left";
    part<QPushButton>(sources, "sourcesGo")->click();
    EXPECT_NE(window->workspace()->editor().currentElement(), session().course().id.uuid());
}

TEST_F(SourcesTest, TheCreditIsCopiedWithItsLinks)
{
    SourcesWindow* sources = openIt();
    part<QPushButton>(sources, "sourceCopy")->click();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->html().contains(QStringLiteral("creativecommons.org")));
    EXPECT_TRUE(data->text().contains(session().course().media.first().attribution.title));
    EXPECT_FALSE(data->text().contains(u'<'));
}

TEST_F(SourcesTest, TheLicenceOfTheCourseGreysWhatTheRulesRefuse)
{
    window->workspace()->openGuide(QStringLiteral("licence"));
    auto* box = window->workspace()->editor().findChild<QComboBox*>(QStringLiteral("licence.code"));
    ASSERT_TRUE(box);
    const auto enabled = [&](const char* code) { return qobject_cast<QStandardItemModel*>(box->model())->item(box->findData(QLatin1String(code)))->isEnabled(); };
    EXPECT_TRUE(enabled("CC-BY-NC-4.0"));
    EXPECT_TRUE(enabled("CC0-1.0"));
    EXPECT_FALSE(enabled("CC-BY-ND-4.0"));
    EXPECT_TRUE(box->itemText(box->findData(QStringLiteral("CC-BY-ND-4.0"))).contains(QStringLiteral("others could not adapt")));
    auto* meaning = window->workspace()->editor().findChild<QLabel*>(QStringLiteral("licence.code.meaning"));
    ASSERT_TRUE(meaning);
    EXPECT_TRUE(meaning->text().contains(QStringLiteral("not commercial")));
    box->setCurrentIndex(box->findData(QStringLiteral("CC-BY-4.0")));
    EXPECT_TRUE(meaning->text().contains(QStringLiteral("also commercially")));
}

TEST_F(SourcesTest, LogosOfPartnersAreAddedReplacedAndRemoved)
{
    window->workspace()->openGuide(QStringLiteral("licence"));
    auto* logos = window->workspace()->editor().findChild<PictureList*>();
    ASSERT_TRUE(logos);
    const auto addLogo = [&](const QColor& colour) {
        QImage image(60, 30, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = folder.filePath(colour.name().mid(1) + QStringLiteral(".png"));
        ASSERT_TRUE(image.save(path));
        const qsizetype before = session().course().funding.partnerLogos.size();
        logos->next()->take(ImportSource{path, {}});
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().course().funding.partnerLogos.size() == before + 1; }, 10000));
    };
    const qsizetype before = session().course().funding.partnerLogos.size();
    addLogo(Qt::red);
    addLogo(Qt::blue);
    const auto fields = logos->findChildren<PictureField*>();
    EXPECT_EQ(fields.size(), before + 3) << "each logo, and one for the next";
    const model::MediaRef last = session().course().funding.partnerLogos.last();
    QPushButton* remove = nullptr;
    for (QPushButton* button : logos->findChildren<QPushButton*>())
        if (button->objectName().contains(last.target().uuid().toString(QUuid::Id128)) && button->objectName().endsWith(QLatin1String(".remove"))) remove = button;
    ASSERT_TRUE(remove);
    remove->click();
    EXPECT_EQ(session().course().funding.partnerLogos.size(), before + 1);
    EXPECT_FALSE(model::find<model::Media>(session().content(), last.target())) << "nothing else shows it";
    session().undo();
    EXPECT_EQ(session().course().funding.partnerLogos.size(), before + 2);
}

} // namespace microvet::ui

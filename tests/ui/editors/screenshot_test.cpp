#include "tests/ui/editors/editor_fixture.h"

#include "ui/shell/theme.h"
#include "ui/widgets/picture_field.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>

namespace microvet::ui {
namespace {

/// Pictures of the pages go to the folder of this variable, to be looked at.
QString folder() { return qEnvironmentVariable("MICROVET_SCREENSHOTS"); }

/// As the program looks, not as bare Fusion does.
class PageShots : public EditorTest {
protected:
    void TearDown() override
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setPalette(m_palette);
        QApplication::setFont(m_font);
    }

    /// True where no child of the page is wider than the page: nothing is cut off at the right.
    void expectFits(const char* what)
    {
        const auto* page = m_area->findChild<QWidget*>(QStringLiteral("page"));
        const auto* scroll = m_area->findChild<QWidget*>(QStringLiteral("editorScroll"));
        EXPECT_LE(page->width(), scroll->width()) << what;
    }

    void shoot(const QString& name)
    {
        QTest::qWait(20);
        expectFits(qPrintable(name));
        if (folder().isEmpty()) return;
        const auto* page = m_area->findChild<QWidget*>(QStringLiteral("page"));
        const QSize before = m_area->size();
        m_area->resize(before.width(), std::min(page->height() + 60, 2600));
        QTest::qWait(20);
        m_area->grab().save(QStringLiteral("%1/%2.png").arg(folder(), name));
        m_area->resize(before);
        QTest::qWait(5);
    }

    void all(const QString& suffix)
    {
        m_area->showElement(course().id.uuid());
        shoot(QStringLiteral("course") + suffix);
        for (auto* header : m_area->findChildren<QToolButton*>(QRegularExpression(QStringLiteral("^section"))))
            if (header->objectName() != QLatin1String("sectionAbout")) header->click();
        shoot(QStringLiteral("course-open") + suffix);
        m_area->showOutcomes();
        shoot(QStringLiteral("outcomes") + suffix);
        m_area->showElement(course().modules.first().id.uuid());
        shoot(QStringLiteral("module") + suffix);
        showUnit();
        if (auto* picture = m_area->findChild<PictureField*>()) {
            QImage image(640, 360, QImage::Format_RGB32);
            image.fill(QColor(0x4c, 0x7a, 0x9c));
            QPainter(&image).fillRect(200, 120, 240, 120, Qt::white);
            const QString path = m_folder.path() + QStringLiteral("/iron.png");
            image.save(path);
            picture->take({path, {}});
            EXPECT_TRUE(QTest::qWaitFor([&] { return !course().media.isEmpty(); }, 20000));
            for (auto* header : picture->findChildren<QToolButton*>()) header->click();
        }
        if (auto* text = m_area->findChild<RichTextEdit*>(name(blockAt(0).id.uuid(), "body.text"))) text->setFocus();
        shoot(QStringLiteral("unit") + suffix);
        m_area->showElement(course().assessments.first().id.uuid());
        shoot(QStringLiteral("assessment") + suffix);
    }

private:
    QPalette m_palette = QApplication::palette();
    QFont m_font = QApplication::font();
};

TEST_F(PageShots, FitIn700)
{
    theme::apply(*qApp, false);
    m_area->resize(700, 640);
    all(QStringLiteral("-700"));
}

TEST_F(PageShots, FitIn560)
{
    theme::apply(*qApp, false);
    m_area->resize(560, 560);
    all(QStringLiteral("-560"));
}

TEST_F(PageShots, FitInTheDark)
{
    theme::apply(*qApp, true);
    m_area->resize(700, 640);
    all(QStringLiteral("-dark"));
}

} // namespace
} // namespace microvet::ui

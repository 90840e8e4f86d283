#include "tests/ui/editors/editor_fixture.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/picture_field.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>

namespace microvet::ui {
namespace {

/// Pictures of the pages go to the folder of this variable, to be looked at.
QString folder() { return qEnvironmentVariable("MICROVET_SCREENSHOTS"); }

QPalette darkPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(0x2b, 0x2c, 0x2e));
    p.setColor(QPalette::WindowText, QColor(0xe8, 0xe8, 0xe8));
    p.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x21));
    p.setColor(QPalette::AlternateBase, QColor(0x33, 0x34, 0x37));
    p.setColor(QPalette::Text, QColor(0xe8, 0xe8, 0xe8));
    p.setColor(QPalette::Button, QColor(0x3a, 0x3b, 0x3e));
    p.setColor(QPalette::ButtonText, QColor(0xe8, 0xe8, 0xe8));
    p.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    p.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb3));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, QColor(0x7a, 0xb4, 0xff));
    p.setColor(QPalette::Light, QColor(0x55, 0x56, 0x59));
    p.setColor(QPalette::Mid, QColor(0x44, 0x45, 0x48));
    p.setColor(QPalette::Dark, QColor(0x18, 0x18, 0x1a));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) p.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
    return p;
}

class PageShots : public EditorTest {
protected:
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
            EXPECT_TRUE(picture->take(pictureFromFile(path)));
            for (auto* header : picture->findChildren<QToolButton*>()) header->click();
        }
        if (auto* text = m_area->findChild<RichTextEdit*>(name(blockAt(0).id.uuid(), "body.text"))) text->setFocus();
        shoot(QStringLiteral("unit") + suffix);
        m_area->showElement(course().assessments.first().id.uuid());
        shoot(QStringLiteral("assessment") + suffix);
    }
};

TEST_F(PageShots, FitIn700)
{
    m_area->resize(700, 640);
    all(QStringLiteral("-700"));
}

TEST_F(PageShots, FitIn560)
{
    m_area->resize(560, 560);
    all(QStringLiteral("-560"));
}

TEST_F(PageShots, FitInTheDark)
{
    const QPalette light = QApplication::palette();
    QApplication::setStyle(new AppStyle);
    QApplication::setPalette(darkPalette());
    m_area->resize(700, 640);
    all(QStringLiteral("-dark"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(light);
}

} // namespace
} // namespace microvet::ui

#include "ui/verification/verify_worker.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStandardPaths>
#include <QStyleFactory>

#include <gtest/gtest.h>

namespace {

/// A window that a test leaves open holds activation and focus for the next.
class NoWindowLeft : public testing::EmptyTestEventListener {
    void OnTestEnd(const testing::TestInfo& info) override
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList open;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->isVisible()) open << QString::fromLatin1(widget->metaObject()->className());
        EXPECT_TRUE(open.isEmpty()) << info.name() << " left open: " << open.join(QStringLiteral(", ")).toStdString();
    }
};

} // namespace

int main(int argc, char** argv)
{
    if (microvet::ui::isVerifyWorker(argc, argv)) {
        QCoreApplication app(argc, argv);
        return microvet::ui::runVerifyWorker();
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("microVET"));
    QCoreApplication::setApplicationName(QStringLiteral("ui_tests"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    testing::InitGoogleTest(&argc, argv);
    testing::UnitTest::GetInstance()->listeners().Append(new NoWindowLeft);
    return RUN_ALL_TESTS();
}

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// A question with buttons. The answer is a button's id.
struct Question {
    enum class Weight { Normal, Default, Destructive };
    struct Button {
        QString id;
        QString text;
        Weight weight = Weight::Normal;
    };
    QString name;   ///< objectName of the box
    QString title;  ///< one short sentence
    QString text;   ///< what each answer means
    QList<Button> buttons;
    QString cancel; ///< the answer of Escape and of closing the box
};

/// Everything that the shell asks of the user outside its own windows. Nothing here blocks: the answer comes to `then`,
/// and where the user turned away, an empty path comes. Tests put their own in its place.
class Prompts {
public:
    using Answer = std::function<void(const QString&)>;
    using Answers = std::function<void(const QStringList&)>;

    virtual ~Prompts() = default;
    virtual void askOpenFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter, Answer then);
    /// One or several.
    virtual void askOpenFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter, Answers then);
    virtual void askSaveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter,
                             const QString& suffix, Answer then);
    virtual void askFolder(QWidget* parent, const QString& title, const QString& folder, Answer then);
    virtual void ask(QWidget* parent, const Question& question, Answer then);
    /// Something went wrong and there is no window whose message bar could say so, or it must be seen.
    virtual void tell(QWidget* parent, const QString& title, const QString& text);
    /// Hands a page or folder to the desktop. False where nothing takes it.
    virtual bool openUrl(const QUrl& url);
};

} // namespace microvet::ui

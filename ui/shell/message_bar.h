#pragma once

#include <QFrame>

#include <functional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace microvet::ui {

/// A message at the top of the window that does not stop anybody: an icon, a sentence or two, at most two things to do.
/// Hidden where there is nothing to say. Screen readers hear it when it appears.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Note, Done, Trouble };
    struct Action {
        QString text;
        std::function<void()> run;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Takes the place of the message before.
    void say(Kind kind, const QString& text, const QList<Action>& actions = {});
    QString text() const;
    /// It stays until what it says is over: nobody can close it, and what can be done about it does not hide it.
    void setLasting();

public slots:
    void dismiss();

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_actions;
    QToolButton* m_close;
    Kind m_kind = Kind::Note;
    bool m_lasting = false;
};

} // namespace microvet::ui

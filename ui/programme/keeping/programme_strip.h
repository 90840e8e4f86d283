#pragma once

#include "ui/programme/programme_link.h"
#include "ui/shell/message_bar.h"

#include <QTimer>

namespace microvet::ui {

/// At the top of the programme's window, as long as it holds: what is unusual about its file, and what one can do. Of
/// several matters the one that weighs most is shown.
class ProgrammeStrip : public MessageBar {
    Q_OBJECT

public:
    explicit ProgrammeStrip(ProgrammeLink& link, QWidget* parent = nullptr);

signals:
    /// That file is to be joined with the programme.
    void joinWanted(const QString& path);
    /// Writing is to be taken from whoever is named; the user is to be asked first.
    void takeOverWanted(const QString& writer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();
    bool saysTrouble();
    bool saysWriter();
    bool saysCopies();
    void put(Kind kind, const QString& text, const QList<Action>& actions);

    ProgrammeLink& m_link;
    QTimer m_watch;
    std::optional<Error> m_trouble; ///< why the shared file could not be handed over
    bool m_asked = false;           ///< the user wants to hear whether it is free now
    Kind m_saidKind = Kind::Note;
    QString m_said;
};

} // namespace microvet::ui

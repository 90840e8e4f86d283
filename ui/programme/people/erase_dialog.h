#pragma once

#include "core/programme/people/erase.h"
#include "ui/programme/records/work_dialog.h"

#include <QSet>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// Erases people: says first what goes, what stays as a number, and where else their names stand, to be ticked. Several go
/// one after the other, and the user may stop between two of them.
class EraseDialog : public WorkDialog {
    Q_OBJECT

public:
    EraseDialog(const ProgrammeServices& services, const QList<QUuid>& people, QWidget* parent);
    ~EraseDialog() override;
    void reject() override;

signals:
    /// What became of it, once somebody is gone.
    void erased(const QString& sentence);

private:
    /// Of one person, what the user is told before.
    struct Asked {
        QUuid person;
        QString name;
        int own = 0;    ///< entries that go with them
        int others = 0; ///< entries that stay and say no more whom they are about
        QList<programme::Mention> mentions;
        QSet<QUuid> goes; ///< the entries of `own`, and the person
    };
    void look();
    void showFound(const Result<QList<Asked>>& found);
    QString summary() const;
    void erase();
    void erase(const QList<programme::ToErase>& people, const QString& secret);
    void finish(const programme::ErasedPeople& done);
    std::shared_ptr<Progress> newProgress(const QString& words);

    QList<QUuid> m_people;
    QList<Asked> m_asked;
    QLabel* m_summary;
    QTreeWidget* m_mentions;
    QLabel* m_mentionsLabel;
    QCheckBox* m_sure;
    SaidNotice* m_trouble;
    QProgressBar* m_bar;
    QPushButton* m_erase;
    QPushButton* m_cancel;
    std::shared_ptr<Progress> m_progress; ///< of what goes on on the other thread
    bool m_erasing = false;
};

} // namespace microvet::ui

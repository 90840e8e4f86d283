#pragma once

#include "core/programme/people/erase.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;

/// Erases a person: says first what goes, what stays as a number, and where else the name stands, to be ticked.
class EraseDialog : public QDialog {
    Q_OBJECT

public:
    EraseDialog(const ProgrammeServices& services, const QUuid& person, QWidget* parent);

signals:
    void erased(const QString& sentence);

private:
    void showData(const Result<programme::PersonData>& data);
    void erase();
    void erase(const QList<programme::Mention>& confirmed, const QString& secret);

    ProgrammeServices m_services;
    QUuid m_person;
    programme::PersonData m_data;
    QLabel* m_summary;
    QTreeWidget* m_mentions;
    QLabel* m_mentionsLabel;
    QCheckBox* m_sure;
    Notice* m_trouble;
    QPushButton* m_erase;
};

} // namespace microvet::ui

#pragma once

#include "core/programme/selection/application_form.h"
#include "ui/programme/records/work_dialog.h"

#include <QHash>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;
class FormGrid;
class ReferenceField;
class SaidNotice;

/// An application that came on paper or by word of mouth, entered with all that its call asks for. Whoever is known is found
/// again; anybody else comes into the programme with it.
class ApplyDialog : public WorkDialog {
    Q_OBJECT

public:
    /// `call` null: it is chosen here.
    ApplyDialog(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
    bool isEdited() const override;

signals:
    void entered(const QUuid& application, const QString& report);

private:
    struct Read;
    struct Row {
        programme::FormQuestion question;
        QWidget* field;
        std::function<QString()> value;
        std::function<void(const QString&)> setValue;
    };
    void readCall(const QUuid& call);
    void showQuestions(const Read& read);
    Row rowFor(const programme::FormQuestion& question);
    /// Fills in what is known of somebody whose name was typed.
    void fillKnown();
    QString valueOf(const char* key) const;
    void keep();

    QUuid m_call;
    ReferenceField* m_which = nullptr; ///< where no call was given
    QWidget* m_inner;
    FormGrid* m_form = nullptr;
    QList<Row> m_rows;
    DateField* m_received = nullptr;
    QDate m_day;
    QComboBox* m_consent = nullptr;
    QString m_sentence; ///< that is agreed to
    QHash<QString, programme::Person> m_known; ///< by folded name; nobody where several have it
    QString m_blank;    ///< all values, as they were when nobody had written anything
    SaidNotice* m_said;
};

} // namespace microvet::ui

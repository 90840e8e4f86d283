#pragma once

#include "core/review/checklist.h"

#include <QHash>
#include <QWidget>

class QComboBox;

namespace microvet::ui {

class TextField;

/// The items of a review template, each with an answer, and room to say why where it is not simply met.
class ChecklistView : public QWidget {
    Q_OBJECT

public:
    explicit ChecklistView(const review::Template& checklist, QWidget* parent = nullptr);

    /// Those that say something; what the template does not ask for is kept as it came.
    QList<model::ChecklistAnswer> answers() const;
    /// Says nothing to anybody.
    void setAnswers(const QList<model::ChecklistAnswer>& answers);

signals:
    void edited();

private:
    struct Row {
        QComboBox* verdict;
        TextField* comment;
    };
    QWidget* makeRow(const review::Item& item);
    void fit(const Row& row);

    QStringList m_items;
    QHash<QString, Row> m_rows;
    QList<model::ChecklistAnswer> m_answers; ///< as given, for their ids and for those of other templates
    bool m_filling = false;
};

} // namespace microvet::ui

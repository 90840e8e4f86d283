#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace microvet::ui {

/// A unit that a link may lead to, in the order of the course.
struct LinkTarget {
    QString group; ///< the module's title
    QString title;
    QString link;  ///< "unit:<uuid>"
};

/// Asks where a link leads: to an address or to a unit of the course.
class LinkDialog : public QDialog {
    Q_OBJECT

public:
    LinkDialog(const QList<LinkTarget>& targets, const QString& link, const QString& words, QWidget* parent);

    /// In the form that rich text stores; empty after "Remove link".
    QString link() const;
    QString words() const;

    /// Completes what people type: "example.org" and "name@example.org" get their scheme; empty where it is no address.
    static QString completed(const QString& typed);

private:
    void check();

    QRadioButton* m_toWeb;
    QRadioButton* m_toUnit;
    QLineEdit* m_address;
    QTreeWidget* m_units;
    QLineEdit* m_words;
    QLabel* m_problem;
    QPushButton* m_ok;
    bool m_removed = false;
};

} // namespace microvet::ui

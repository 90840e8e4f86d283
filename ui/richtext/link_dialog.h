#pragma once

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace microvet::ui {

/// A unit or a term of the glossary that a link may lead to, in the order of the course.
struct LinkTarget {
    QString group; ///< the module's title, or "Glossary"
    QString title;
    QString link;  ///< "unit:<uuid>" or "term:<uuid>"
};

/// Asks where a link leads: to an address, to a unit or term of the course, or to a term that is made with it.
class LinkDialog : public QDialog {
    Q_OBJECT

public:
    LinkDialog(const QList<LinkTarget>& targets, const QString& link, const QString& words, QWidget* parent);

    /// In the form that rich text stores; empty after "Remove link".
    QString link() const;
    QString words() const;
    /// The link leads to a term that is not there yet: words() is the term. link() is empty then.
    bool makesTerm() const;
    QString definition() const;

    /// Completes what people type: "example.org" and "name@example.org" get their scheme; empty where it is no address.
    static QString completed(const QString& typed);

private:
    void check();
    void filter(const QString& words);
    /// The target with that title, where it is a term.
    QString termNamed(const QString& title) const;

    QList<LinkTarget> m_targets;
    QRadioButton* m_toWeb;
    QRadioButton* m_toUnit;
    QRadioButton* m_toNewTerm;
    QLineEdit* m_address;
    QLineEdit* m_search;
    QTreeWidget* m_units;
    QLineEdit* m_definition;
    QLineEdit* m_words;
    QLabel* m_problem;
    QPushButton* m_ok;
    bool m_removed = false;
};

} // namespace microvet::ui

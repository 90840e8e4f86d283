#pragma once

#include "core/rules/rule_set.h"

#include <QDialog>
#include <QJsonObject>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace microvet::ui {

/// What an organisation wants otherwise than the house rules: limits, times, licences and languages, and which rules are on
/// and how severe. The result is a rule file that stands alone.
class RuleSettings : public QDialog {
    Q_OBJECT

public:
    /// `file`: the organisation's rules so far; empty: none.
    explicit RuleSettings(const QJsonObject& file, QWidget* parent = nullptr);
    const QJsonObject& file() const { return m_file; }

private:
    struct Number {
        const char* parameter;
        QString label;
        QString help;
        double least = 0;
        double most = 1000;
        int decimals = 0;
    };
    struct Words {
        const char* parameter;
        QString label;
        QString help;
    };
    QWidget* makeLimits();
    QWidget* makeTimes();
    QWidget* makeTexts();
    QWidget* makeQuality();
    QWidget* makePackages();
    QWidget* makeFiles();
    QWidget* makeLists();
    QWidget* makeRules();
    void addNumbers(QGridLayout* grid, const QList<Number>& numbers);
    void addWords(QGridLayout* grid, const QList<Words>& lists);
    void takeWords(const QString& parameter, const QString& written);
    void chooseRule();
    void setRule(bool on);
    void filter(const QString& words);
    void finish();

    QJsonObject m_file;
    QList<rules::RuleInfo> m_all;
    QLineEdit* m_title;
    QListWidget* m_licences = nullptr;
    QLineEdit* m_languages = nullptr;
    QTreeWidget* m_rules = nullptr;
    QLabel* m_why = nullptr;
    QComboBox* m_severity = nullptr;
    bool m_filling = false;
};

} // namespace microvet::ui

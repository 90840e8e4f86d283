#pragma once

#include "core/actions/programme/document.h"
#include "core/programme/records/organisation.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class ListPage;
class PageBrowser;

/// The issues of the handbook, and beside them its pages: as they stand now, or as an issue had them.
class HandbookPage : public QWidget {
    Q_OBJECT

public:
    explicit HandbookPage(const ProgrammeServices& services, QWidget* parent = nullptr);

    const actions::Document& shown() const { return m_shown; }
    int pages() const; ///< 0 until they are laid out

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makePreview();
    void fillIssues();
    void reload();
    void showPages(const actions::Document& document);
    void save();
    void print();

    ProgrammeServices m_services;
    ListPage* m_issues;
    QComboBox* m_issue;
    QComboBox* m_language;
    QLabel* m_note;
    PageBrowser* m_browser;
    QPushButton* m_save;
    QPushButton* m_print;
    actions::Document m_shown;
    int m_order = 0;    ///< of the last text that was asked for
    int m_layouts = 0;  ///< likewise of pages
    bool m_late = true; ///< something was written since
};

} // namespace microvet::ui

#pragma once

#include "ui/print/paper_pages.h"

#include <QScrollArea>

namespace microvet::ui {

/// One page of a paper as it will be printed, as a whole or as wide as there is room.
class PageView : public QScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    /// Null: an empty ground.
    void setPages(std::shared_ptr<const PaperPages> pages);
    int page() const { return m_page; }
    int count() const { return m_pages ? m_pages->count() : 0; }
    void showPage(int page);
    void setWide(bool wide);

signals:
    void pageChanged(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Sheet;
    void fit();

    std::shared_ptr<const PaperPages> m_pages;
    Sheet* m_sheet;
    int m_page = 0;
    bool m_wide = false;
};

} // namespace microvet::ui

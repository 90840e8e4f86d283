#pragma once

#include "ui/programme/records/list_page.h"

namespace microvet::ui {

/// Notes on the methodology and the framework, and what the partnership gets of them.
class FeedbackPage : public ListPage {
    Q_OBJECT

public:
    explicit FeedbackPage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    /// `page`: a web page, else a table.
    void save(bool page, bool names);
    void markSent();
};

} // namespace microvet::ui

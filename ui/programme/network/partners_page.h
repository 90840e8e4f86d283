#pragma once

#include "ui/programme/records/list_page.h"

namespace microvet::ui {

/// Organisations of the alliance: when they were last spoken to, and the letter of commitment.
class PartnersPage : public ListPage {
    Q_OBJECT

public:
    explicit PartnersPage(const ProgrammeServices& services, QWidget* parent = nullptr);
};

} // namespace microvet::ui

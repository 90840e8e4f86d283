#pragma once

#include "ui/programme/records/list_page.h"

namespace microvet::ui {

/// Everybody whom the programme knows, with letters, sheets, certificates, and what the law asks for.
class PeoplePage : public ListPage {
    Q_OBJECT

public:
    explicit PeoplePage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    void addErasing();
    void writeLetters();
    void saveSheet();
    void saveKept();
    void erase();
};

} // namespace microvet::ui

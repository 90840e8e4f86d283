#pragma once

#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

namespace microvet::ui {

class LineField;

/// A file that shows something: kept as its path from the programme where it lies below it.
class EvidenceField : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceField(const ProgrammeServices& services, QWidget* parent = nullptr);
    LineField* edit() const { return m_edit; }
    QString file() const;
    void setFile(const QString& kept);

private:
    LineField* m_edit;
};

} // namespace microvet::ui

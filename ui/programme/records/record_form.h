#pragma once

#include "core/programme/validation.h"
#include "ui/programme/records/record_list.h"

#include <QWidget>

namespace microvet::ui {

class FormGrid;

/// The fields of a record, made from the description of its kind: label, field, help, and beside each what does not fit.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    RecordForm(const ProgrammeServices& services, const programme::Kind& kind, QWidget* parent = nullptr);

    void show(const programme::Record& record);
    /// What the fields say, over what was shown.
    std::shared_ptr<programme::Record> record() const;
    /// Says beside the fields what must be mended, and goes to the first. True where nothing must.
    bool check();
    /// Somebody else's values beside one's own, to choose from.
    void showConflict(const programme::Conflict& conflict);
    /// These are not asked for: the surroundings say them.
    void hideField(const QString& name);
    /// The others are out of sight, and keep what they say.
    void showOnly(const QString& name);
    QWidget* field(const QString& name) const;

signals:
    void edited();

private:
    /// What was mended is not called wrong any more; nothing new is, before the user is done.
    void forgiveMended();
    struct Row {
        const programme::Field* field;
        QWidget* label;
        QWidget* holder;  ///< field, help and problem
        QWidget* focus;   ///< takes the keyboard
        QLabel* problem;
        std::function<QVariant()> value;
        std::function<void(const QVariant&)> setValue;
    };
    void add(FormGrid* layout, const programme::Field& field);
    Row rowFor(const programme::Field& field, QWidget* holder);
    /// What the program found out: said, not asked for.
    void addTold(FormGrid* layout, const programme::Field& field);
    void openFile(const QString& path);
    ProgrammeServices m_services;
    const programme::Kind& m_kind;
    std::shared_ptr<programme::Record> m_shown;
    struct ToldRow {
        const programme::Field* field;
        QLabel* label;
        QLabel* text;
    };
    QList<Row> m_rows;
    QList<ToldRow> m_told;
    bool m_showing = false;
    bool m_checked = false; ///< and something was found
};

} // namespace microvet::ui

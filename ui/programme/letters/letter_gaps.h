#pragma once

#include "core/programme/letters/letters.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;

/// Why a letter cannot be written to a person yet, and a button for each place where something is to be filled in.
class LetterGaps : public QWidget {
    Q_OBJECT

public:
    LetterGaps(const ProgrammeServices& services, QWidget* parent);

    /// Where it can be filled in; null: nothing was chosen.
    struct Places {
        QUuid call;
        QUuid event;
        QUuid outside;
        QUuid application;
    };
    void show(const programme::ComposedLetter& letter, const Places& places);
    void clear();

signals:
    /// What the letter is about has to be chosen first: the table of its kind.
    void choiceWanted(const QString& table);

private:
    void open(const QString& table, const programme::ComposedLetter& letter, const Places& places);

    ProgrammeServices m_services;
    Notice* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace microvet::ui

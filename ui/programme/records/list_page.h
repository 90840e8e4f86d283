#pragma once

#include "ui/programme/records/record_list.h"
#include "ui/programme/records/save_document.h"

namespace microvet::ui {

class SaidNotice;

/// A list with commands of its own, and a line above it that says what became of them. Pages add commands in their files.
class ListPage : public QWidget {
    Q_OBJECT

public:
    ListPage(const ProgrammeServices& services, const programme::Kind& kind, const programme::Filter& filter = {},
             QWidget* parent = nullptr);

    RecordList& list() { return *m_list; }
    const ProgrammeServices& services() const { return m_services; }
    ProgrammeLink& link() const { return m_services.link; }
    /// In a second row below the list. `needs`: only with a chosen record.
    QPushButton* add(const QString& text, const QString& objectName, bool needs, std::function<void()> then);

    void say(bool fine, const QString& sentence);
    Said sayer();
    /// For ProgrammeLink: says what went wrong, or `sentence`.
    ProgrammeLink::Written said(const QString& sentence);
    /// The chosen records, or none.
    QList<QUuid> chosen() const { return m_list->chosen(); }
    QUuid one() const;
    /// Chooses what was just written as soon as the list shows it.
    void chooseNext(const QUuid& id);
    /// Makes a document on the other thread from the chosen record, and asks where to save it.
    void saveDocumentOf(std::function<Result<actions::Document>(programme::Store&, const QUuid&)> make, const QString& name);
    /// Likewise, and shows it to be printed.
    void printDocumentOf(std::function<Result<actions::Document>(programme::Store&, const QUuid&)> make);

private:
    void updateCommands();
    void makeDocument(std::function<Result<actions::Document>(programme::Store&, const QUuid&)> make,
                      std::function<void(const actions::Document&)> then);

    ProgrammeServices m_services;
    RecordList* m_list;
    SaidNotice* m_said;
    QHBoxLayout* m_row;
    QList<QPushButton*> m_needing;
};

} // namespace microvet::ui

#pragma once

#include "core/actions/programme/documents.h"
#include "ui/programme/records/entry_dialog.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class LineField;
class PageBrowser;
class ReferenceField;

/// Makes known what an ambassador has done: a certificate of contribution or news, composed from what the programme knows,
/// looked at, perhaps reworked, and handed out. That it was given is noted by itself.
class RecognitionDialog : public EntryDialog {
    Q_OBJECT

public:
    /// `what`: code of actions::recognition; thanks are a letter, which a command leads to.
    RecognitionDialog(const ProgrammeServices& services, const QUuid& person, const QString& what, QWidget* parent);

    bool isNews() const;
    /// As it would be handed out now; Invalid where something is missing, or nobody was chosen.
    Result<actions::Document> document() const;
    /// The news were reworded and not handed out since.
    bool isEdited() const override;

signals:
    /// What was handed out and noted.
    void given(const QString& sentence);

private:
    void makePreview();
    void compose();
    void showContribution(const Result<actions::Contribution>& contribution);
    void showPages();
    void updateState();
    /// The person said so; kept with their data.
    void agree(bool named);
    void save();
    void print();
    void copy();
    void thank();
    void record(const QString& sentence);
    QString reworded() const;

    ReferenceField* m_person;
    QComboBox* m_what;
    QComboBox* m_language;
    QComboBox* m_period;
    QCheckBox* m_named;
    QLabel* m_consent;
    QStackedWidget* m_preview;
    PageBrowser* m_pages;
    LineField* m_title;
    QPlainTextEdit* m_text;
    QPushButton* m_save;
    QPushButton* m_print;
    QPushButton* m_copy;
    QPushButton* m_thank;
    actions::Contribution m_contribution;
    std::optional<actions::Document> m_document; ///< as it was composed
    QString m_noted;                             ///< what the news said when they were shown, or handed out
    QString m_trouble;                           ///< why it could not be
    bool m_complains = false;                    ///< what stands above is why it cannot be handed out
    int m_asked = 0;                             ///< of several answers only the last one is shown
};

} // namespace microvet::ui

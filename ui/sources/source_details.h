#pragma once

#include "core/methodology/sources.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace microvet::ui {

class FieldHub;
class Notice;

/// One source: whether it fits and why, its credit as learners read it, and its fields.
class SourceDetails : public QScrollArea {
    Q_OBJECT

public:
    explicit SourceDetails(FieldHub& hub, QWidget* parent = nullptr);
    /// The same source only brings its judgement up to date; its fields stay.
    void setSource(const methodology::Source& source);
    void clear();

private:
    void show(const methodology::Source& source);
    void copyCredit();

    FieldHub& m_hub;
    QUuid m_element;
    QString m_credit; ///< XHTML
    Notice* m_good = nullptr;
    Notice* m_warning = nullptr;
    Notice* m_trouble = nullptr;
    QLabel* m_creditLine = nullptr;
};

/// Why a source is in its state, as a sentence.
QString sourceSentence(const methodology::Source& source, const QString& courseLicence);

} // namespace microvet::ui

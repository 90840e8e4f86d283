#pragma once

#include "ui/widgets/covered_text.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace microvet::ui {

class ProgrammeLink;

/// Whoever the programme knows, and what stands in their places: "Person 3". The same person is the same number in all
/// windows, so that one can talk about what is shown.
class CoveredNames {
public:
    /// Names, addresses and phone numbers of one person after the other.
    explicit CoveredNames(const QList<QStringList>& people);

    QString in(const QString& text) const;
    QString of(const QString& text) const;

private:
    struct Known {
        QString text;
        QString instead;
        bool exactly = false; ///< a single name, which may be a word too: only as it is written
    };
    void add(const QString& text, const QString& instead, bool exactly);

    QHash<QString, QList<Known>> m_known; ///< by their first words, folded; the longest first
};

/// Covers names for pictures of the screen and for projectors, as long as it is on: all that is painted, in all windows.
class NameCover : public QObject {
    Q_OBJECT

public:
    explicit NameCover(ProgrammeLink& link, QObject* parent = nullptr);
    ~NameCover() override;
    bool isOn() const { return m_on; }
    void setOn(bool on);

signals:
    /// On: as soon as they are covered.
    void turned(bool on);
    void failed(const QString& sentence);

private:
    void read();
    void fail(const QString& why);

    ProgrammeLink& m_link;
    bool m_on = false;
    bool m_covers = false; ///< what is open
};

} // namespace microvet::ui

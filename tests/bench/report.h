#pragma once

#include <QString>

namespace microvet::bench {

/// The lines "what was measured, against what, target, met or not" of one program. Printed, and appended as rows of a
/// Markdown table to the file that MICROVET_BENCH_TABLE names.
class Report {
public:
    /// `ours` may take at most `most` times as long as `peer`; seconds.
    void ratio(const QString& what, double ours, const QString& peerName, double peer, double most);
    /// The same without a target to miss: a stretch, or something good to know.
    void stretch(const QString& what, double ours, const QString& peerName, double peer, double most);
    /// `value` may be at most `most`, both in `unit`.
    void limit(const QString& what, double value, double most, const QString& unit);
    void note(const QString& text);

    /// 0 where every target is met, else 1.
    int status() const { return m_missed ? 1 : 0; }

private:
    void row(const QString& what, const QString& ours, const QString& peer, const QString& result, const QString& target,
             const QString& verdict);

    bool m_missed = false;
};

QString seconds(double value);

} // namespace microvet::bench
